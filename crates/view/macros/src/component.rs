//! A function as a component.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{ItemFn, ReturnType, Type, parse_quote};

pub(crate) fn expand(mut function: ItemFn) -> TokenStream {
    let (body, output) = (&function.block, &function.sig.output);
    let returns_a_type = matches!(output, ReturnType::Type(_, returned) if !matches!(**returned, Type::ImplTrait(_)));
    let draw: TokenStream = if returns_a_type {
        // The body ends with anything that is a view; what it returns early is of the type it names.
        quote!(move || #output { ::cadenza_view::dom::IntoView::into_view(#body) })
    } else {
        quote!(move || ::cadenza_view::dom::IntoView::into_view((move || #body)()))
    };
    function.block = parse_quote!({ ::cadenza_view::reactive::untrack(#draw) });
    function.sig.output = parse_quote!(-> ::cadenza_view::dom::View);
    quote!(#[::leptos::component(transparent)] #[allow(clippy::redundant_closure_call)] #function)
}
