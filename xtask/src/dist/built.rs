//! The files of the wasm between trunk and their final names, as they name each other.

/// Joins the wasm with the page.
pub(super) const GLUE: &str = "cadenza.js";

pub(super) const WASM: &str = "cadenza_bg.wasm";

/// The script that fetches a part, as the glue asks for it.
pub(super) const LOADER: &str = "__wasm_split.js";
