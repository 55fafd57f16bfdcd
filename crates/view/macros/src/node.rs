//! Nodes of the markup: elements, components, texts and blocks.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use rstml::node::{Node, NodeBlock, NodeElement, NodeName};
use syn::spanned::Spanned;
use syn::{Error, Expr, ExprLit, Lit, Result, Stmt};

use crate::attribute;
use crate::markup::{Gap, Markup};
use crate::namespace::{Around, Namespace};

type Element = NodeElement<rstml::Infallible>;

/// Everything one `view!` holds, as one view.
pub(crate) fn all(nodes: &[Node], around: Around) -> Result<TokenStream> {
    match nodes {
        [] => Ok(quote!(::cadenza_view::dom::View::Nothing)),
        [one] => of(one, around),
        several => {
            let several = several.iter().map(|node| of(node, around)).collect::<Result<Vec<_>>>()?;
            Ok(quote!(::cadenza_view::dom::View::Fragment(::std::vec![#(#several),*])))
        }
    }
}

fn of(node: &Node, around: Around) -> Result<TokenStream> {
    match node {
        Node::Element(element) if is_component(element.name()) => component(element),
        Node::Element(it) => {
            let mut markup = Markup::default();
            element(it, around, &mut markup)?;
            Ok(markup.into_view())
        }
        Node::Block(block) => {
            let value = value(block);
            Ok(quote!(::cadenza_view::dom::IntoView::into_view(#value)))
        }
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote!(::cadenza_view::dom::View::from(#text)))
        }
        Node::Fragment(fragment) => all(&fragment.children, around),
        Node::Comment(_) => Ok(quote!(::cadenza_view::dom::View::Nothing)),
        Node::RawText(_) | Node::Doctype(_) | Node::Custom(_) => Err(unknown(node)),
    }
}

fn unknown(node: &Node) -> Error {
    Error::new(node.span(), "write a text in quotes, a tag, or a block in braces")
}

/// A block without its braces where they hold a single expression: the compiler would find them needless.
fn value(block: &NodeBlock) -> TokenStream {
    match block.try_block().map(|block| block.stmts.as_slice()) {
        Some([Stmt::Expr(expression, None)]) => quote!(#expression),
        Some(_) | None => quote!(#block),
    }
}

/// The text of a block that holds nothing but that.
fn literal(block: &NodeBlock) -> Option<String> {
    match block.try_block()?.stmts.as_slice() {
        [Stmt::Expr(Expr::Lit(ExprLit { lit: Lit::Str(text), .. }), None)] => Some(text.value()),
        _ => None,
    }
}

fn is_component(name: &NodeName) -> bool {
    name.to_string().rsplit("::").next().is_some_and(|name| name.starts_with(|first: char| first.is_uppercase()))
}

/// An element and all elements in it: one template.
fn element(element: &Element, around: Around, markup: &mut Markup) -> Result<()> {
    let tag = element.name().to_string();
    let namespace = Namespace::of(&tag, around);
    markup.open(&tag, namespace);
    attribute::all(element.attributes(), markup)?;
    children(&element.children, namespace.inside(&tag), markup)?;
    markup.close();
    Ok(())
}

fn children(nodes: &[Node], around: Around, markup: &mut Markup) -> Result<()> {
    nodes.iter().try_for_each(|node| match node {
        Node::Element(it) if is_component(it.name()) => {
            let view = component(it)?;
            markup.gap(Gap::Child, "", quote!(.child(#view)));
            Ok(())
        }
        Node::Element(it) => element(it, around, markup),
        Node::Text(text) => {
            markup.text(&text.value.value());
            Ok(())
        }
        Node::Block(block) => {
            match literal(block) {
                Some(text) => markup.text(&text),
                None => {
                    let value = value(block);
                    markup.gap(Gap::Child, "", quote!(.child(#value)));
                }
            }
            Ok(())
        }
        Node::Fragment(fragment) => children(&fragment.children, around, markup),
        Node::Comment(_) => Ok(()),
        Node::RawText(_) | Node::Doctype(_) | Node::Custom(_) => Err(unknown(node)),
    })
}

fn component(element: &Element) -> Result<TokenStream> {
    let name = element.name();
    let (properties, bindings) = attribute::properties(element.attributes())?;
    let children = match (element.children.as_slice(), bindings.as_slice()) {
        ([], _) => quote!(),
        (children, []) => {
            let children = all(children, Around::Unknown)?;
            quote!(.children(::cadenza_view::dom::ToChildren::to_children(move || #children)))
        }
        (children, bindings) => {
            let children = all(children, Around::Unknown)?;
            quote!(.children(move |#(#bindings),*| #children))
        }
    };
    Ok(quote_spanned! { name.span() =>
        ::leptos::component::component_view(
            #name,
            ::leptos::component::component_props_builder(&#name) #(#properties)* #children .build(),
        )
    })
}
