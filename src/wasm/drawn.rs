//! What a session draws for people.

use tsify::Ts;
use wasm_bindgen::prelude::*;

use super::Session;
use super::convert::{lang_of, options_of, plan_of, thrown, typed};
use crate::chart::{self, Chart, ChartInput, SearchChart, SearchInput, Theme};
use crate::error::Error;
use crate::report::options::{AssessOptions, ChartOptions};
use crate::report::{
    NoiseFigures, Picture, Report, SearchFigures, SearchPosition, StudyFigures, Tradeoff, html,
    markdown,
};
use crate::words::Lang;

/// The width of a chart when none is given, in pixels.
const WIDTH: u32 = 640;

#[wasm_bindgen]
impl Session {
    /// A chart as SVG; `column` is the one of `tradeoff`, `distribution` and `ecdf`, and for `noise` the number of the table.
    ///
    /// # Errors
    /// A plan that does not fit the table, a name that no chart has.
    pub fn chart(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "ChartName")] name: &str,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        column: Option<String>,
        #[wasm_bindgen(unchecked_optional_param_type = "ChartOptions")] options: &JsValue,
    ) -> Result<String, JsValue> {
        let options: ChartOptions = options_of(options)?;
        let lang = self.lang(options.lang.as_deref());
        let chart = Chart::from_name(name, column.as_deref())
            .ok_or_else(|| thrown(&Error::input("chart-unknown").with("name", name), lang))?;
        let assessed = AssessOptions {
            as_released: options.as_released,
            full: Some(chart.needs_full()),
            lang: options.lang.clone(),
            ..AssessOptions::default()
        };
        let report = self.assessed(plan, &assessed)?;
        let tradeoff = match chart {
            Chart::Tradeoff { column: Some(column) } => {
                let column =
                    self.ask(plan, lang, |core, plan| core.tradeoff_column(plan, column))?;
                Some(Tradeoff { columns: vec![column] })
            }
            Chart::Tradeoff { column: None } => {
                Some(self.ask(plan, lang, |core, plan| core.tradeoff(plan))?)
            }
            _ => None,
        };
        let input = ChartInput { report: &report, tradeoff: tradeoff.as_ref() };
        Ok(chart::draw(&input, chart, &theme(&options, lang)))
    }

    /// The report as one self-contained HTML page with its charts.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn html(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<String, JsValue> {
        let (report, tradeoff, lang) = self.papers(plan, &options_of(options)?)?;
        let charts = chart::figures(&report, tradeoff.as_ref(), lang);
        Ok(html::write(&report, tradeoff.as_ref(), &charts, lang))
    }

    /// The report as Markdown.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn markdown(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<String, JsValue> {
        let (report, tradeoff, lang) = self.papers(plan, &options_of(options)?)?;
        Ok(markdown::write(&report, tradeoff.as_ref(), lang))
    }
}

impl Session {
    /// What a report is written from; a table judged as it stands has no levels to compare.
    fn papers(
        &mut self,
        plan: &JsValue,
        options: &AssessOptions,
    ) -> Result<(Report, Option<Tradeoff>, Lang), JsValue> {
        let lang = self.lang(options.lang.as_deref());
        let report = self.assessed(plan, options)?;
        let tradeoff = match report.as_released {
            true => None,
            false => Some(self.ask(plan, lang, |core, plan| core.tradeoff(plan))?),
        };
        Ok((report, tradeoff, lang))
    }
}

/// The error of one of the tables with noise against epsilon, as SVG; nothing is drawn anew for it.
///
/// # Errors
/// What is no such figures.
#[wasm_bindgen]
pub fn draw_noise(
    #[wasm_bindgen(unchecked_param_type = "NoiseFigures")] figures: JsValue,
    table: usize,
    #[wasm_bindgen(unchecked_optional_param_type = "ChartOptions")] options: &JsValue,
) -> Result<String, JsValue> {
    let options: ChartOptions = options_of(options)?;
    let lang = lang_of(options.lang.as_deref());
    let figures: NoiseFigures = serde_wasm_bindgen::from_value(figures)?;
    Ok(chart::draw_noise(&figures, table, &theme(&options, lang)))
}

/// A chart of what a search found under a plan, with the places of the candidates; nothing is searched for it.
///
/// # Errors
/// What is no plan or nothing that was found, a name that no chart of a search has.
#[wasm_bindgen]
pub fn draw_search(
    #[wasm_bindgen(unchecked_param_type = "SearchChartName")] name: &str,
    #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "SearchFigures")] figures: JsValue,
    #[wasm_bindgen(unchecked_param_type = "SearchPosition | null")] current: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ChartOptions")] options: &JsValue,
) -> Result<Ts<Picture>, JsValue> {
    let options: ChartOptions = options_of(options)?;
    let lang = lang_of(options.lang.as_deref());
    let chart = SearchChart::from_name(name)
        .ok_or_else(|| thrown(&Error::input("chart-unknown").with("name", name), lang))?;
    let plan = plan_of(plan, lang)?;
    let figures: SearchFigures = serde_wasm_bindgen::from_value(figures)?;
    let current: Option<SearchPosition> = serde_wasm_bindgen::from_value(current)?;
    let risk = figures.risk.as_deref().unwrap_or_default();
    let limit = plan.goal.as_ref().and_then(|goal| goal.risk_limit(risk));
    let input = SearchInput { figures: &figures, current: current.as_ref(), limit };
    typed(&chart::draw_search(&input, chart, &theme(&options, lang)))
}

/// The estimates of an analysis before and after as SVG; nothing is computed for it.
///
/// # Errors
/// What is no analysis.
#[wasm_bindgen]
pub fn draw_study(
    #[wasm_bindgen(unchecked_param_type = "StudyFigures")] figures: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ChartOptions")] options: &JsValue,
) -> Result<String, JsValue> {
    let options: ChartOptions = options_of(options)?;
    let figures: StudyFigures = serde_wasm_bindgen::from_value(figures)?;
    let lang = lang_of(options.lang.as_deref());
    Ok(chart::draw_study(&figures, &theme(&options, lang)))
}

fn theme(options: &ChartOptions, lang: Lang) -> Theme {
    let width = options.width.unwrap_or(WIDTH);
    match options.theme.as_deref() {
        Some("dark") => Theme::dark(lang, width),
        _ => Theme::light(lang, width),
    }
}
