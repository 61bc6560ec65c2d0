//! Parsing what was typed; help and usage errors in the language of the user.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, FromArgMatches};
use oboro::{Error, Lang, words};

use super::args::Args;
use super::{exit_code, say};

/// The arguments of this process, or how it ends without them.
pub(super) fn parse(lang: Lang) -> Result<Args, ExitCode> {
    let matches = in_language(Args::command(), lang).try_get_matches();
    matches.and_then(|matches| Args::from_arg_matches(&matches)).map_err(|fault| {
        match fault.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                end(say::print(&ended(&fault), lang), lang)
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                say::raw(&ended(&fault));
                ExitCode::from(2)
            }
            _ => end(Err(refusal(&fault)), lang),
        }
    })
}

/// What clap prints, with one line end after it.
fn ended(fault: &clap::Error) -> String {
    format!("{}\n", fault.to_string().trim_end())
}

fn end(result: oboro::Result<()>, lang: Lang) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&error, lang, false);
            exit_code(&error)
        }
    }
}

/// Every explanation of the command line, in one language.
fn in_language(command: Command, lang: Lang) -> Command {
    let say = |id: &str| words::text(lang, id, &[]);
    let explained = |arg: Arg| {
        let id = format!("help-arg-{}", arg.get_id().as_str().replace('_', "-"));
        let help = say(&id);
        arg.help(help)
    };
    let options = format!("{}\n{{options}}\n", say("help-options"));
    let start = format!("{{about}}\n\n{} {{usage}}\n\n", say("help-usage"));
    let top = format!("{start}{}\n{{subcommands}}\n\n{options}", say("help-verbs"));
    command
        .about(say("help-about"))
        .help_template(top)
        .subcommand_value_name(match lang {
            Lang::En => "COMMAND",
            Lang::Ja => "コマンド",
        })
        .mut_args(explained)
        .mut_subcommands(|verb| {
            let about = say(&format!("help-verb-{}", verb.get_name()));
            let template = match verb.get_positionals().next() {
                Some(_) => {
                    format!("{start}{}\n{{positionals}}\n\n{options}", say("help-arguments"))
                }
                None => format!("{start}{options}"),
            };
            verb.about(about).help_template(template).mut_args(explained)
        })
}

/// The sentence for what cannot be parsed.
fn refusal(fault: &clap::Error) -> Error {
    let part = |kind| match fault.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(several)) => several.join(", "),
        _ => String::new(),
    };
    let argument = part(ContextKind::InvalidArg);
    match fault.kind() {
        ErrorKind::InvalidSubcommand => {
            Error::input("usage-verb").with("verb", part(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => Error::input("usage-unknown").with("argument", argument),
        ErrorKind::MissingRequiredArgument => {
            Error::input("usage-missing").with("arguments", argument)
        }
        ErrorKind::ArgumentConflict => Error::input("usage-twice").with("argument", argument),
        _ => Error::input("usage-value").with("argument", argument),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every help text is a message of that language: an id that is shown as it stands has none.
    #[test]
    fn everything_that_can_be_typed_is_explained_in_every_language() {
        for lang in Lang::ALL {
            let mut command = in_language(Args::command(), lang);
            command.build();
            let mut helps = vec![command.render_help().to_string()];
            let verbs = command.get_subcommands_mut();
            helps.extend(verbs.map(|verb| verb.render_help().to_string()));
            assert_eq!(helps.len(), 9);
            for help in helps {
                assert!(!help.contains("help-"), "{} {help}", lang.tag());
            }
        }
    }
}
