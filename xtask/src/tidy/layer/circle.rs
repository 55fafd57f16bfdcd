//! Modules of one level may use each other, but not in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::row;
use crate::tidy::Failure;
use crate::tidy::import::{Modules, module};
use crate::tidy::source::Source;

/// A use of a module by another of its level, and the file it stands in.
type Uses<'a> = BTreeMap<&'static str, BTreeMap<&'static str, (&'a Source, usize)>>;

pub(crate) fn check(app: &[&Source], modules: &Modules) -> Option<Failure> {
    let uses = within_levels(app, modules);
    let circle = uses.keys().find_map(|start| follow(&uses, start, &mut vec![start], &mut BTreeSet::new()))?;
    let (from, to) = (circle.first()?, circle.get(1)?);
    let (source, at) = uses.get(from)?.get(to)?;
    let words = format!(
        "{} use each other in a circle, so none can be understood first. Turn one arrow round: pass a value, or move what \
         both need below them.",
        circle.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" → ")
    );
    Some(Failure::at(source, source.line(*at), words))
}

fn within_levels<'a>(app: &[&'a Source], modules: &Modules) -> Uses<'a> {
    let mut uses = Uses::new();
    for source in app {
        let Some((own, level)) = row(module(source)) else { continue };
        for import in modules.imports(source) {
            match row(&import.module) {
                Some((other, its)) if its == level && other != own => {
                    uses.entry(own).or_default().entry(other).or_insert((source, import.at));
                }
                _ => {}
            }
        }
    }
    uses
}

/// Depth first; the path back to its own start, if there is one.
fn follow<'a>(
    uses: &Uses<'_>,
    start: &'a str,
    path: &mut Vec<&'a str>,
    seen: &mut BTreeSet<&'a str>,
) -> Option<Vec<&'a str>>
where
    'static: 'a,
{
    let last = path.last()?;
    for next in uses.get(last).into_iter().flat_map(BTreeMap::keys).copied() {
        if next == start {
            path.push(next);
            return Some(path.clone());
        }
        if seen.insert(next) {
            path.push(next);
            if let Some(circle) = follow(uses, start, path, seen) {
                return Some(circle);
            }
            path.pop();
        }
    }
    None
}
