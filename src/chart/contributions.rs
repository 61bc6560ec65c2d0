//! What each quasi-identifier adds to the average risk.

use super::bars::{Bar, bars};
use super::scene::Scene;
use super::theme::Theme;
use super::{ChartInput, say};
use crate::report::numbers::{percent, short_percent};

pub(super) fn scene(input: &ChartInput<'_>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say =
        |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-contributions-{id}"), args);
    let mut scene = Scene::new(theme.width, theme.height.unwrap_or(120), say("title", &[]));
    let mut columns: Vec<(&str, f64)> = input
        .report
        .columns
        .iter()
        .filter_map(|column| Some((column.name.as_str(), column.contribution?)))
        .collect();
    if columns.is_empty() {
        return scene.empty(say("empty", &[]));
    }
    // Largest first; columns that add the same stay in the order of the table.
    columns.sort_by(|a, b| b.1.total_cmp(&a.1));
    let rows: Vec<Bar> = columns
        .into_iter()
        .map(|(column, contribution)| Bar {
            name: say(
                "bar",
                &[("column", column.to_owned()), ("contribution", percent(contribution))],
            ),
            share: Some(contribution),
            before: None,
            interval: None,
            strong: contribution > 0.0,
        })
        .collect();
    scene.summary = rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>().join("; ");
    bars(&mut scene, 4, &rows, &say("x", &[]), theme.height, short_percent);
    scene
}
