//! Nodes of the markup: elements, components, texts and blocks.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use rstml::node::{Node, NodeBlock, NodeElement, NodeName};
use syn::spanned::Spanned;
use syn::{Error, Result, Stmt};

use crate::attribute::{self, Attribute};

/// Everything one `view!` holds, as one view.
pub(crate) fn all(nodes: &[Node]) -> Result<TokenStream> {
    match nodes {
        [one] => of(one),
        several => {
            let several = several.iter().map(of).collect::<Result<Vec<_>>>()?;
            Ok(quote!(::cadenza::dom::View::Several(vec![#(#several),*])))
        }
    }
}

fn of(node: &Node) -> Result<TokenStream> {
    match node {
        Node::Element(element) if is_component(element.name()) => component(element),
        Node::Element(it) => element(it),
        Node::Block(block) => {
            let value = value(block);
            Ok(quote!(::cadenza::dom::IntoView::into_view(#value)))
        }
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote!(::cadenza::dom::View::from(#text)))
        }
        Node::Fragment(fragment) => all(&fragment.children),
        Node::RawText(_) | Node::Comment(_) | Node::Doctype(_) | Node::Custom(_) => {
            Err(Error::new(node.span(), "write a text in quotes, a tag, or a block in braces"))
        }
    }
}

/// A block without its braces where they hold a single expression: the compiler would find them needless.
fn value(block: &NodeBlock) -> TokenStream {
    match block.try_block().map(|block| block.stmts.as_slice()) {
        Some([Stmt::Expr(expression, None)]) => quote!(#expression),
        Some(_) | None => quote!(#block),
    }
}

fn is_component(name: &NodeName) -> bool {
    name.to_string().rsplit("::").next().is_some_and(|name| name.starts_with(|first: char| first.is_uppercase()))
}

fn element(element: &NodeElement<rstml::Infallible>) -> Result<TokenStream> {
    let tag = element.name().to_string();
    let (mut fixed, mut parts) = (Vec::new(), Vec::new());
    for attribute in attribute::all(element.attributes())? {
        match attribute {
            Attribute::Fixed(name, value) => fixed.push(quote!((#name, #value))),
            Attribute::Part(part) => parts.push(part),
        }
    }
    let children = element.children.iter().map(of).collect::<Result<Vec<_>>>()?;
    let span = element.name().span();
    Ok(quote_spanned! { span =>
        ::cadenza::dom::Element::new(#tag, &[#(#fixed),*]) #(#parts)* #(.child(#children))* .into_view()
    })
}

fn component(element: &NodeElement<rstml::Infallible>) -> Result<TokenStream> {
    let name = element.name();
    let properties = attribute::properties(element.attributes())?;
    let children = match element.children.as_slice() {
        [] => quote!(),
        children => {
            let children = all(children)?;
            quote!(.children(::cadenza::dom::ToChildren::to_children(move || #children)))
        }
    };
    Ok(quote_spanned! { name.span() =>
        ::leptos::component::component_view(
            #name,
            ::leptos::component::component_props_builder(&#name) #(#properties)* #children .build(),
        )
    })
}
