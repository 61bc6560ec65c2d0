//! Which language a user reads.

use std::env;
use std::ffi::OsString;

use oboro::Lang;

/// The language of this process: `--lang`, else the locale of the environment, else English.
pub(super) fn of_process() -> Lang {
    let given = given(env::args_os().skip(1));
    given.unwrap_or_else(|| of_locale(|name| env::var_os(name)))
}

/// The value of `--lang` among raw arguments: needed before they are parsed, for help and usage errors.
fn given(args: impl Iterator<Item = OsString>) -> Option<Lang> {
    let mut found = None;
    let mut follows = false;
    for arg in args {
        let arg = arg.to_string_lossy();
        if arg == "--" {
            break;
        }
        let value = if follows { Some(arg.as_ref()) } else { arg.strip_prefix("--lang=") };
        found = value.and_then(Lang::from_tag).or(found);
        follows = arg == "--lang";
    }
    found
}

/// As POSIX says it: the first of these variables that is set and not empty decides.
fn of_locale(variable: impl Fn(&str) -> Option<OsString>) -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .and_then(|value| Lang::from_tag(&value.to_string_lossy()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_in_both_spellings_and_not_behind_two_dashes() {
        let given = |args: &str| given(args.split(' ').map(OsString::from));
        assert_eq!(given("assess t.csv --lang ja --json"), Some(Lang::Ja));
        assert_eq!(given("--lang=en measures"), Some(Lang::En));
        assert_eq!(given("inspect -- --lang ja"), None);
        assert_eq!(given("inspect --lang fr"), None);
    }

    #[test]
    fn the_first_locale_variable_that_is_set_decides() {
        let of = |set: &[(&str, &str)]| {
            of_locale(|name| {
                set.iter().find(|(set, _)| *set == name).map(|(_, value)| OsString::from(value))
            })
        };
        assert_eq!(of(&[("LANG", "ja_JP.UTF-8")]), Lang::Ja);
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "ja_JP.UTF-8")]), Lang::En);
        assert_eq!(of(&[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP"), ("LANG", "C")]), Lang::Ja);
        assert_eq!(of(&[]), Lang::En);
    }
}
