//! What searches found, made by hand for the tests of charts.

use oboro::report::{
    Best, ColumnLevel, FrontierPoint, LatticeFigures, LatticeNode, SearchFigures, SearchPosition,
};

fn named(columns: &[&str], levels: &[u32]) -> Vec<ColumnLevel> {
    let entry =
        |(name, level): (&&str, &u32)| ColumnLevel { name: (*name).to_owned(), level: *level };
    columns.iter().zip(levels).map(entry).collect()
}

/// A frontier of some points over some columns: the more risk, the finer.
pub(crate) fn frontier(columns: &[&str], points: u32) -> SearchFigures {
    let point = |i: u32| {
        let k = u64::from(points - i);
        let fine = f64::from(i) / f64::from(points);
        let levels: Vec<u32> =
            (1..).take(columns.len()).map(|top| (f64::from(top) * (1.0 - fine)) as u32).collect();
        FrontierPoint {
            levels: named(columns, &levels),
            k,
            risk: 1.0 / k as f64,
            utility: 0.62 - 0.45 * fine * fine,
            suppressed: u64::from(i % 7) * 11,
        }
    };
    let frontier: Vec<FrontierPoint> = (0..points).map(point).collect();
    let best = frontier.iter().rfind(|point| point.k >= 5).map(|point| Best {
        levels: point.levels.clone(),
        loss: point.utility,
        ranked: Vec::new(),
        suppressed: point.suppressed,
        classes: Some(120),
        proved_optimal: true,
        bound: None,
    });
    SearchFigures {
        lattice: LatticeFigures { nodes: 12_960.0, evaluated: 1_245.0, bounded: 11_715.0 },
        utility: "loss".to_owned(),
        best,
        goal_changes: None,
        risk: Some("prosecutor-highest".to_owned()),
        frontier: Some(frontier),
        frontier_exact: Some(true),
        nodes: None,
        finished: true,
    }
}

/// Every node over columns with so many levels; those of a sum of 3 and more meet the goal, very coarse ones were not counted.
pub(crate) fn lattice(columns: &[&str], levels: &[u32]) -> SearchFigures {
    let mut all: Vec<Vec<u32>> = vec![Vec::new()];
    for count in levels {
        let longer = |node: &Vec<u32>, level| node.iter().copied().chain([level]).collect();
        all =
            all.iter().flat_map(|node| (0..*count).map(move |level| longer(node, level))).collect();
    }
    let node = |levels: Vec<u32>| {
        let sum: u32 = levels.iter().sum();
        let meets = (sum < 6).then_some(sum >= 3);
        let utility = meets.map(|_| f64::from(sum) / 10.0);
        LatticeNode { levels, meets, utility, suppressed: meets.map(|_| 4) }
    };
    let nodes: Vec<LatticeNode> = all.into_iter().map(node).collect();
    let found = frontier(columns, 8);
    let best = nodes.iter().find(|node| node.meets == Some(true)).zip(found.best.clone());
    let best = best.map(|(node, best)| Best { levels: named(columns, &node.levels), ..best });
    SearchFigures { best, nodes: Some(nodes), ..found }
}

/// Where a plan stands at the levels of one point, a little worse than it.
pub(crate) fn position(point: &FrontierPoint) -> SearchPosition {
    SearchPosition {
        levels: point.levels.clone(),
        risk: Some(point.risk),
        utility: Some(point.utility + 0.03),
    }
}
