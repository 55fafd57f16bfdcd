//! What a page around hears of an error: a kind that is documented and a status, and never what was asked or answered.

use cadenza_core::api::error::ApiError;
use cadenza_core::host_problem::HostProblem;

use crate::errors::{CALLS, every};

const README: &str = include_str!("../../web/npm/README.md");
const TYPES: &str = include_str!("../../web/npm/cadenza.d.ts");

fn problems() -> Vec<(ApiError, HostProblem)> {
    let errors = CALLS.into_iter().flat_map(every);
    errors.filter_map(|error| HostProblem::of(&error).map(|problem| (error, problem))).collect()
}

#[test]
fn every_kind_is_documented_and_typed() {
    let told = problems().into_iter().map(|(_, problem)| problem.kind);
    for kind in told.chain([HostProblem::POLICY.kind, "origin", "configuration"]) {
        assert!(README.contains(&format!("`{kind}`")), "README.md of the package does not tell {kind}");
        assert!(TYPES.contains(&format!("| \"{kind}\"")), "the types do not know {kind}");
    }
}

#[test]
fn a_kind_is_one_word_and_holds_nothing_the_server_said() {
    for (error, HostProblem { kind, status }) in problems() {
        assert!(kind.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-'), "{error:?}: {kind}");
        assert!(status == 0 || (200..600).contains(&status), "{error:?}: {status}");
    }
}

#[test]
fn a_refused_token_and_a_persons_own_stop_are_no_problems() {
    for error in [ApiError::SignedOut, ApiError::Stopped] {
        assert_eq!(HostProblem::of(&error), None, "{error:?}");
    }
}
