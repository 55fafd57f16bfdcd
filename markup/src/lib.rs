//! `view!` and `#[component]`: the markup of Leptos, written into the one element type of `cadenza::dom`.
//!
//! What is accepted is the part of Leptos' own macros that the app uses; anything else is refused with a sentence.

mod attribute;
mod node;

use proc_macro::TokenStream;
use quote::quote;
use syn::{Error, ItemFn, parse_macro_input, parse_quote};

/// Markup as an expression of type `cadenza::dom::View`.
///
/// Tags in lower case are elements, with `name=value`, `prop:name=value`, `style:name=value`, `on:event=handler` and
/// `node_ref=reference`; tags in upper case are components, with their properties. Children are texts in quotes,
/// blocks, and more tags. A value or a child that is a closure follows what it reads.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    match rstml::parse2(tokens.into()) {
        Ok(nodes) => node::all(&nodes).unwrap_or_else(Error::into_compile_error).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

/// A function as a component: its arguments become properties with Leptos' own builder, its body a `View`. What it
/// reads while it is made is not followed; only closures in its markup are.
#[proc_macro_attribute]
pub fn component(_: TokenStream, function: TokenStream) -> TokenStream {
    let mut function = parse_macro_input!(function as ItemFn);
    let (body, output) = (&function.block, &function.sig.output);
    function.block =
        parse_quote!({ ::leptos::prelude::untrack(move || #output { ::cadenza::dom::IntoView::into_view(#body) }) });
    quote!(#[::leptos::component(transparent)] #function).into()
}
