//! Words for people: every sentence that a reader sees, in English and Japanese.
//!
//! The messages are Fluent files in `locales/`, shared with the page, so that a term is translated once.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// A language that the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// Every language, in the order of the menu.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Ja];

    /// The language tag: `en` or `ja`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ja => "ja",
        }
    }

    /// The language of a tag such as `ja` or `ja-JP`; `None` for one that the product does not speak.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let first = tag.split(['-', '_', '.']).next().unwrap_or(tag);
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(first))
    }

    fn sources(self) -> &'static [&'static str] {
        match self {
            Lang::En => &[
                include_str!("../locales/en/errors.ftl"),
                include_str!("../locales/en/measures.ftl"),
                include_str!("../locales/en/terms.ftl"),
                include_str!("../locales/en/report.ftl"),
                #[cfg(feature = "cli")]
                include_str!("../locales/en/cli.ftl"),
            ],
            Lang::Ja => &[
                include_str!("../locales/ja/errors.ftl"),
                include_str!("../locales/ja/measures.ftl"),
                include_str!("../locales/ja/terms.ftl"),
                include_str!("../locales/ja/report.ftl"),
                #[cfg(feature = "cli")]
                include_str!("../locales/ja/cli.ftl"),
            ],
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static BUNDLES: OnceLock<[FluentBundle<FluentResource>; 2]> = OnceLock::new();
        &BUNDLES.get_or_init(|| Lang::ALL.map(build))[self as usize]
    }
}

/// Messages with a fault are left out here; the test below names them.
fn build(lang: Lang) -> FluentBundle<FluentResource> {
    let tag = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    for source in lang.sources() {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// One named argument of a message.
pub type Arg<'a> = (&'a str, Cow<'a, str>);

/// A message with its arguments, before a language is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    id: &'static str,
    args: Vec<(&'static str, String)>,
}

impl Sentence {
    /// The message of that id.
    pub fn new(id: &'static str) -> Sentence {
        Sentence { id, args: Vec::new() }
    }

    /// Adds an argument of the message.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Sentence {
        self.args.push((name, value.to_string()));
        self
    }

    /// The id of the message.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The sentence in a language.
    pub fn text(&self, lang: Lang) -> String {
        let args: Vec<Arg<'_>> =
            self.args.iter().map(|(name, value)| (*name, Cow::from(value.as_str()))).collect();
        text(lang, self.id, &args)
    }
}

/// The message `id` (or `id.attribute`) in a language; `None` when there is none.
pub fn find(lang: Lang, id: &str, args: &[Arg<'_>]) -> Option<String> {
    let (id, attribute) =
        id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    let bundle = lang.bundle();
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let args: FluentArgs<'_> =
        args.iter().map(|(name, value)| (*name, FluentValue::String(value.clone()))).collect();
    Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
}

/// The message `id` (or `id.attribute`) in a language; the id itself when there is none.
pub fn text(lang: Lang, id: &str, args: &[Arg<'_>]) -> String {
    find(lang, id, args).unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_well_formed() {
        for lang in Lang::ALL {
            for source in lang.sources() {
                let faults =
                    FluentResource::try_new((*source).to_owned()).err().map(|(_, faults)| faults);
                assert_eq!(faults, None, "{}", lang.tag());
            }
        }
    }

    #[test]
    fn a_tag_with_a_region_is_understood() {
        assert_eq!(Lang::from_tag("ja_JP.UTF-8"), Some(Lang::Ja));
        assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
