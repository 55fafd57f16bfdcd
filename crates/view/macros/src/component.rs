//! A function as a component.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{ItemFn, ReturnType, Type, parse_quote};

pub(crate) fn expand(mut function: ItemFn) -> TokenStream {
    let body = &function.block;
    let body: TokenStream = match &function.sig.output {
        // The type helps to infer what the body returns early.
        output @ ReturnType::Type(_, returned) if !matches!(**returned, Type::ImplTrait(_)) => {
            quote!((move || #output #body)())
        }
        ReturnType::Type(..) | ReturnType::Default => quote!((move || #body)()),
    };
    function.block =
        parse_quote!({ ::cadenza_view::reactive::untrack(move || ::cadenza_view::dom::IntoView::into_view(#body)) });
    function.sig.output = parse_quote!(-> ::cadenza_view::dom::View);
    quote!(#[::leptos::component(transparent)] #[allow(clippy::redundant_closure_call)] #function)
}
