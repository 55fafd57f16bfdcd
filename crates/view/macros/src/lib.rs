//! `view!` and `#[component]`: the markup of Leptos, written into the one type of view of `cadenza_view`.
//!
//! What is accepted is the part of Leptos' own macros that makes sense here; anything else is refused with a sentence.

mod attribute;
mod component;
mod markup;
mod namespace;
mod node;

use proc_macro::TokenStream;
use syn::{Error, ItemFn, parse_macro_input};

/// Markup as an expression of type `cadenza_view::dom::View`.
///
/// Tags in lower case are elements, with `name=value`, `attr:`, `prop:`, `class:`, `style:`, `on:`, `bind:`,
/// `node_ref=` and `{..attributes}`; tags in upper case are components, with their properties. Children are texts in
/// quotes, blocks, and more tags. A value or a child that is a closure follows what it reads.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    match rstml::parse2(tokens.into()) {
        Ok(nodes) => node::all(&nodes, namespace::Around::Unknown).unwrap_or_else(Error::into_compile_error).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

/// A function as a component: its arguments become properties with Leptos' own builder, its body a `View`. What it
/// reads while it is made is not followed; only closures in its markup are.
#[proc_macro_attribute]
pub fn component(_: TokenStream, function: TokenStream) -> TokenStream {
    component::expand(parse_macro_input!(function as ItemFn)).into()
}
