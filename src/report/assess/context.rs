//! The context of the release: scenarios over the risk of the kept records.

use crate::error::{Error, Result};
use crate::plan::{ContextPlan, Plan, Recipient, ReleaseKind};
use crate::report::{Assumption, ContextFigures, Report, Scenario, StrictAverage};
use crate::risk::context::{
    self, ACQUAINTANCES, BREACH, Preset, STRICT, THRESHOLD, acquaintance, scenarios,
};

const ATTEMPT: &str = "El Emam K (2013). Guide to the de-identification of personal health information. CRC Press, p. 208; the same table in Information and Privacy Commissioner of Ontario (2016). De-identification guidelines for structured data.";
const READING: &str = "Oboro’s own reading of the questionnaires in El Emam K (2013). Guide to the de-identification of personal health information. CRC Press, p. 290-376; not a published value.";
const DUNBAR: &str = "Dunbar RIM (1992). Neocortex size as a constraint on group size in primates. Journal of Human Evolution 22(6), 469-493; as used in El Emam K (2013). Guide to the de-identification of personal health information. CRC Press, p. 211-213.";
const HIMSS: &str = "HIMSS Analytics (2012). Report on the security of patient data: 27 % of the hospitals asked had a breach within 12 months; as used in El Emam K, Arbuckle L (2013). Anonymizing health data. O’Reilly.";
const STRICT_AVERAGE: &str = "El Emam K, Malin B (2015). Concepts and methods for de-identifying clinical trial data. In: Sharing clinical trial data. National Academies Press, appendix B.";
const HIGH_INVASION: &str = "El Emam K (2013). Guide to the de-identification of personal health information. CRC Press, p. 228: where disclosure would invade privacy most.";
const REGULATORS: &str = "European Medicines Agency (2016). External guidance on policy 0070, section 5.4; Health Canada (2019). Public release of clinical information, guidance document.";
const DEMONSTRATION: &str = "El Emam K (2013). Guide to the de-identification of personal health information. CRC Press: somebody will try a public table, to show that it can be done.";

/// The context of a plan on the risks of a report; `None` where the plan has none.
///
/// The risk that is multiplied is the largest of the attackers who can be judged: the prosecutor's, which no
/// journalist exceeds, since a class has at least as many people as records. In a non-public release it is the
/// average over the kept records, in a public one the highest of a record.
///
/// # Errors
/// A probability or a share outside [0, 1], a threshold outside (0, 1], acquaintances below 0.
pub fn context(plan: &Plan, report: &Report) -> Result<Option<ContextFigures>> {
    let Some(plan) = &plan.context else { return Ok(None) };
    check(plan)?;
    let inputs = Inputs { plan, preset: plan.recipient.map(context::preset) };
    let kind = inputs.kind();
    let public = kind == ReleaseKind::Public;
    let (prosecutor, journalist) = (&report.risk.prosecutor, report.risk.journalist.as_ref());
    let (risk_used, risks) = match kind {
        ReleaseKind::Public => {
            ("highest", [prosecutor.highest, journalist.and_then(|risk| risk.highest)])
        }
        ReleaseKind::NonPublic => {
            ("average", [prosecutor.average, journalist.and_then(|risk| risk.average)])
        }
    };
    let risk = risks.into_iter().flatten().reduce(f64::max);
    let mut assumptions = Vec::new();
    inputs.say_kind(&mut assumptions);
    let attempt = inputs.attempt(&mut assumptions);
    let known = inputs.acquaintance(&mut assumptions);
    let breach = inputs.breach(&mut assumptions);
    let strict = inputs.strict(&mut assumptions);
    let threshold = inputs.threshold(&mut assumptions);
    if public {
        // What only a plan can have given stays, so that a reader sees that it was not used.
        let kept = |item: &Assumption| item.source == "plan" || is_used_in_public(&item.name);
        assumptions.retain(kept);
    }
    let scenarios: Vec<Scenario> = scenarios(kind, attempt, known, breach)
        .into_iter()
        .map(|(id, probability)| Scenario {
            id: id.to_owned(),
            probability,
            overall: probability.zip(risk).map(|(probability, risk)| probability * risk),
        })
        .collect();
    let risks: Vec<Option<f64>> = scenarios.iter().map(|scenario| scenario.overall).collect();
    let overall = context::overall(&risks, threshold);
    Ok(Some(ContextFigures {
        recipient: plan.recipient.map(|recipient| recipient.name().to_owned()),
        kind: kind.name().to_owned(),
        risk_used: risk_used.to_owned(),
        risk,
        scenarios,
        overall: overall.risk,
        threshold,
        above: overall.above,
        strict: strict.then_some(StrictAverage {
            limit: STRICT,
            highest: prosecutor.highest,
            above: prosecutor.highest.map(|highest| highest > STRICT),
        }),
        assumptions,
    }))
}

/// Whether an input matters to a public release.
pub(super) fn is_used_in_public(name: &str) -> bool {
    ["kind", "demonstration", "strict", "threshold"].contains(&name)
}

fn check(plan: &ContextPlan) -> Result<()> {
    let shares =
        [("attempt", plan.attempt), ("prevalence", plan.prevalence), ("breach", plan.breach)];
    for (key, share) in shares {
        if share.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
            return Err(Error::input("context-share").with("key", key));
        }
    }
    if plan.threshold.is_some_and(|threshold| !(threshold > 0.0 && threshold <= 1.0)) {
        return Err(Error::input("context-threshold"));
    }
    if plan.acquaintances.is_some_and(|people| !(people.is_finite() && people >= 0.0)) {
        return Err(Error::input("context-acquaintances"));
    }
    Ok(())
}

/// What the plan says and what its recipient brings.
struct Inputs<'a> {
    plan: &'a ContextPlan,
    preset: Option<Preset>,
}

impl Inputs<'_> {
    fn kind(&self) -> ReleaseKind {
        let preset = self.preset.map(|preset| preset.kind);
        self.plan.kind.or(preset).unwrap_or(ReleaseKind::NonPublic)
    }

    /// Where a value is from: the plan before the recipient, the recipient before the default.
    fn source(&self, in_plan: bool, in_preset: bool) -> &'static str {
        match (in_plan, in_preset) {
            (true, _) => "plan",
            (false, true) => "recipient",
            (false, false) => "default",
        }
    }

    fn say_kind(&self, out: &mut Vec<Assumption>) {
        let source = self.source(self.plan.kind.is_some(), self.preset.is_some());
        let kind = self.kind();
        out.push(item("kind", None, Some(kind.name()), source, ""));
        if kind == ReleaseKind::Public {
            out.push(item("demonstration", Some(1.0), None, "default", DEMONSTRATION));
        }
    }

    fn attempt(&self, out: &mut Vec<Assumption>) -> Option<f64> {
        if let Some(attempt) = self.plan.attempt {
            out.push(item("attempt", Some(attempt), None, "plan", ""));
            return Some(attempt);
        }
        let from_preset = self.preset.and_then(|preset| preset.controls);
        let controls = self.plan.mitigating_controls.or(from_preset);
        let source = self.source(self.plan.mitigating_controls.is_some(), from_preset.is_some());
        let answer = controls.map(|controls| controls.name());
        out.push(item("mitigating-controls", None, answer, source, READING));
        let from_preset = self.preset.and_then(|preset| preset.motives);
        let motives = self.plan.motives_and_capacity.or(from_preset);
        let source = self.source(self.plan.motives_and_capacity.is_some(), from_preset.is_some());
        let answer = motives.map(|motives| motives.name());
        out.push(item("motives-and-capacity", None, answer, source, READING));
        let attempt =
            controls.zip(motives).map(|(controls, motives)| context::attempt(controls, motives));
        out.push(item("attempt", attempt, None, "default", ATTEMPT));
        attempt
    }

    fn acquaintance(&self, out: &mut Vec<Assumption>) -> Option<f64> {
        let prevalence = self.plan.prevalence;
        out.push(item("prevalence", prevalence, None, "plan", ""));
        let people = self.plan.acquaintances.unwrap_or(ACQUAINTANCES);
        let source = self.source(self.plan.acquaintances.is_some(), false);
        out.push(item("acquaintances", Some(people), None, source, DUNBAR));
        prevalence.map(|prevalence| acquaintance(prevalence, people))
    }

    fn breach(&self, out: &mut Vec<Assumption>) -> Option<f64> {
        let from_preset = self.preset.and_then(|preset| preset.breach);
        let breach = self.plan.breach.or(from_preset).unwrap_or(BREACH);
        let source = self.source(self.plan.breach.is_some(), from_preset.is_some());
        out.push(item("breach", Some(breach), None, source, HIMSS));
        Some(breach)
    }

    fn strict(&self, out: &mut Vec<Assumption>) -> bool {
        let from_preset = self.preset.is_some_and(|preset| preset.strict);
        let strict = self.plan.strict.unwrap_or(from_preset);
        if strict {
            let source = self.source(self.plan.strict.is_some(), from_preset);
            let mut strict = item("strict", Some(STRICT), None, source, STRICT_AVERAGE);
            // The plan only asks for it; the value is the literature's.
            strict.citation = STRICT_AVERAGE.to_owned();
            out.push(strict);
        }
        strict
    }

    fn threshold(&self, out: &mut Vec<Assumption>) -> f64 {
        let from_preset = self.preset.map(|preset| preset.threshold);
        let threshold = self.plan.threshold.or(from_preset).unwrap_or(THRESHOLD);
        let source = self.source(self.plan.threshold.is_some(), from_preset.is_some());
        let public = self.plan.recipient == Some(Recipient::Public);
        let citation = if public { REGULATORS } else { HIGH_INVASION };
        out.push(item("threshold", Some(threshold), None, source, citation));
        threshold
    }
}

/// One input; the plan needs no citation, and what is not there has no source.
fn item(
    name: &str,
    value: Option<f64>,
    answer: Option<&str>,
    source: &str,
    citation: &str,
) -> Assumption {
    let absent = value.is_none() && answer.is_none();
    let citation = if absent || source == "plan" { "" } else { citation };
    Assumption {
        name: name.to_owned(),
        value,
        answer: answer.map(str::to_owned),
        source: if absent { "absent" } else { source }.to_owned(),
        citation: citation.to_owned(),
    }
}
