//! Puts functions that look alike next to each other: a wasm travels compressed, and brotli finds the better what is nearer.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload, TypeRef};

use super::section::{custom, leb128, named};
use super::wasm::FEATURES;
use crate::process::{output, program};
use crate::tools::Tools;

/// So many bytes in a row are one trait of a function.
const TRAIT: usize = 4;

/// A trait that more functions have says nothing about likeness.
const COMMON: usize = 400;

/// A function is held against so many before it: what brotli has just read is as good as what it reads next to it.
const BEFORE: usize = 4;

/// How much more the very last of these counts.
const LAST: usize = 4;

/// wasm-opt orders by name, so each function gets its place for a name.
pub(super) fn reorder(tools: &Tools, file: &Path) -> Result<()> {
    let wasm = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let (imported, bodies) = functions(&wasm)?;
    let named = file.with_extension("named");
    fs::write(&named, [wasm.as_slice(), &names(imported, &by_likeness(&bodies))].concat())?;
    let mut wasm_opt = program(tools.binaryen.join("wasm-opt"));
    wasm_opt.args(FEATURES).args(["--generate-stack-ir", "--optimize-stack-ir"]);
    output(wasm_opt.args(["--reorder-functions-by-name", "--strip-debug"]).arg(&named).arg("-o").arg(file))?;
    Ok(fs::remove_file(named)?)
}

/// How many functions come from elsewhere, and the bytes of the others.
fn functions(wasm: &[u8]) -> Result<(usize, Vec<&[u8]>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// From the first on, the one most like the last few: of the traits that either has, most are of both. Where none is like them
/// the largest goes on.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let traits: Vec<Vec<&[u8]>> = bodies.iter().map(|body| traits(body)).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, traits) in traits.iter().enumerate() {
        for one in traits {
            having.entry(one).or_default().push(function);
        }
    }
    let having_also = |function: usize| {
        let traits = traits.get(function).into_iter().flatten();
        traits.filter_map(|one| having.get(one)).filter(|functions| functions.len() <= COMMON).flatten().copied()
    };
    let count = |function: usize| traits.get(function).map_or(0, Vec::len);
    let mut largest: Vec<usize> = (0..bodies.len()).collect();
    largest.sort_by_key(|function| std::cmp::Reverse(bodies.get(*function).map_or(0, |body| body.len())));
    let mut waiting = vec![true; bodies.len()];
    let mut order: Vec<usize> = Vec::with_capacity(bodies.len());
    let mut next = waiting.first().map(|_| 0);
    while let Some(last) = next {
        order.push(last);
        if let Some(it) = waiting.get_mut(last) {
            *it = false;
        }
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for (back, before) in order.iter().rev().take(BEFORE).enumerate() {
            let weight = if back == 0 { LAST } else { 1 };
            for function in having_also(*before).filter(|it| waiting.get(*it) == Some(&true)) {
                *shared.entry(function).or_default() += weight;
            }
        }
        // Of the traits of both, in the same measure.
        let either =
            |function: usize, shared: usize| (LAST * (count(last) + count(function))).saturating_sub(shared).max(1);
        let nearest = shared.into_iter().max_by(|(left, both), (right, both_right)| {
            let (of_left, of_right) = (either(*left, *both), either(*right, *both_right));
            // Among equals the first, so that every build has the same order.
            (both * of_right).cmp(&(both_right * of_left)).then(right.cmp(left))
        });
        next = nearest
            .map(|(function, _)| function)
            .or_else(|| largest.iter().copied().find(|function| waiting.get(*function) == Some(&true)));
    }
    order
}

/// Each once.
fn traits(body: &[u8]) -> Vec<&[u8]> {
    let mut traits: Vec<&[u8]> = body.windows(TRAIT.min(body.len().max(1))).collect();
    traits.sort_unstable();
    traits.dedup();
    traits
}

/// The section in which functions have names.
fn names(imported: usize, order: &[usize]) -> Vec<u8> {
    let mut places: Vec<(usize, usize)> =
        order.iter().enumerate().map(|(place, function)| (*function, place)).collect();
    places.sort_unstable();
    let pairs =
        places.iter().flat_map(|(function, place)| [leb128(imported + function), named(&format!("{place:06}"))]);
    let map = std::iter::once(leb128(order.len())).chain(pairs).flatten().collect::<Vec<_>>();
    custom("name", &[vec![1], leb128(map.len()), map].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_lies_together_and_each_function_is_there_once() {
        let bodies: [&[u8]; 5] = [b"one of a kind", b"another thing 1", b"one of a mind", b"", b"another thing 2"];
        assert_eq!(by_likeness(&bodies), [0, 2, 1, 4, 3]);
        assert_eq!(by_likeness(&[]), [0; 0]);
    }

    #[test]
    fn the_names_are_the_places() {
        assert_eq!(names(3, &[1, 0]), b"\0\x18\x04name\x01\x11\x02\x03\x06000001\x04\x06000000");
    }
}
