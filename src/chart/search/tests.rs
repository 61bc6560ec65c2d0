//! Every text of a chart of a search stands apart and within, and every candidate has its place.

use super::*;
use crate::chart::scene;
use crate::report::SearchFigures;
use crate::words::Lang;

#[path = "../../../tests/sample/search.rs"]
mod sample;

fn check(figures: &SearchFigures, limit: Option<f64>) {
    let current = figures.frontier.iter().flatten().next_back().map(sample::position);
    let candidates = [
        (SearchChart::Frontier, figures.frontier.as_ref().map_or(0, Vec::len)),
        (SearchChart::Lattice, figures.nodes.as_ref().map_or(0, Vec::len)),
        (SearchChart::Profile, figures.frontier.as_ref().map_or(0, Vec::len)),
    ];
    for lang in Lang::ALL {
        for width in [Theme::NARROWEST, 360, 520, 700, 900, 1400] {
            for (chart, count) in candidates {
                let input = SearchInput { figures, current: current.as_ref(), limit };
                let (scene, places) = lay_out(&input, chart, &Theme::light(lang, width));
                let place = format!("{chart:?} at {width} in {}", lang.tag());
                assert_eq!(places.len(), count, "{place}");
                for (x, y) in places {
                    let within = (0..=scene.width as i32).contains(&x)
                        && (0..=scene.height as i32).contains(&y);
                    assert!(within, "{x}, {y} in {place}");
                }
                let texts: Vec<&scene::Text> = scene.texts().collect();
                for (i, one) in texts.iter().enumerate() {
                    let (left, right) = one.span();
                    let down = one.at.1;
                    assert!(left > -1.0 && right < f64::from(width) + 1.0, "{one:?} in {place}");
                    assert!(down >= 6 && down + 6 <= scene.height as i32, "{one:?} in {place}");
                    for other in &texts[i + 1..] {
                        let apart = other.span().1 + 2.0 <= left || right + 2.0 <= other.span().0;
                        let below = (other.at.1 - down).abs() >= 13;
                        assert!(apart || below, "{one:?} and {other:?} in {place}");
                    }
                }
            }
        }
    }
}

#[test]
fn texts_stand_apart_and_candidates_have_places() {
    let columns = ["age", "municipality_of_residence", "郵便番号（上3桁）", "sex", "admitted"];
    for points in [1, 2, 9, 40, 1000] {
        for limit in [None, Some(0.2), Some(1.0), Some(0.001)] {
            check(&sample::frontier(&columns, points), limit);
        }
    }
    let empty = SearchFigures { frontier: None, best: None, ..sample::frontier(&columns, 2) };
    check(&empty, Some(0.2));
    check(&sample::lattice(&columns[..2], &[3, 2]), Some(0.2));
    check(&sample::lattice(&columns[..3], &[5, 4, 3]), None);
    check(&sample::lattice(&columns, &[3, 4, 3, 2, 5]), None);
}

#[test]
fn the_best_is_marked_where_it_stands_on_the_frontier() {
    let figures = sample::frontier(&["age"], 20);
    assert_eq!(best_point(&figures), Some(15));
    let best = figures.best.clone().map(|best| crate::report::Best { loss: 2.0, ..best });
    assert_eq!(best_point(&SearchFigures { best, ..figures }), None);
}
