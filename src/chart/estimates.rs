//! How many people of the population are unique, by each estimator, with its interval.

use super::bars::{Bar, bars};
use super::scene::Scene;
use super::theme::Theme;
use super::{ChartInput, say};
use crate::measures;
use crate::report::PopulationEstimate;
use crate::report::numbers::{percent, short_percent};
use crate::words::Lang;

pub(super) fn scene(input: &ChartInput<'_>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say = |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-estimates-{id}"), args);
    let mut scene = Scene::new(theme.width, theme.height.unwrap_or(120), say("title", &[]));
    let estimates: &[PopulationEstimate] =
        input.report.population.as_ref().map_or(&[], |population| &population.estimates);
    if estimates.is_empty() {
        return scene.empty(say("empty", &[]));
    }
    let rows: Vec<Bar> = estimates.iter().map(|estimate| bar(estimate, lang)).collect();
    scene.summary = rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>().join("; ");
    bars(&mut scene, 4, &rows, &say("x", &[]), theme.height, short_percent);
    scene
}

fn bar(estimate: &PopulationEstimate, lang: Lang) -> Bar {
    let measure = measures::get(&format!("population.estimates.{}", estimate.model));
    let name = measure.map_or_else(|| estimate.model.clone(), |measure| measure.name(lang));
    let args = [("model", name)];
    let name = match (estimate.share, estimate.low.zip(estimate.high)) {
        (None, _) => say(lang, "chart-estimates-none", &args),
        (Some(share), None) => {
            let [model] = args;
            say(lang, "chart-estimates-point", &[model, ("share", percent(share))])
        }
        (Some(share), Some((low, high))) => {
            let [model] = args;
            let args =
                [model, ("share", percent(share)), ("low", percent(low)), ("high", percent(high))];
            say(lang, "chart-estimates-interval", &args)
        }
    };
    // Without an interval a dot remains: a bar would look surer than a dot with one.
    let interval = estimate.low.zip(estimate.high).or(estimate.share.map(|share| (share, share)));
    Bar { name, share: estimate.share, before: None, interval, strong: estimate.chosen.is_some() }
}
