//! What stands in a tag after its name.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use rstml::node::{KeyedAttribute, NodeAttribute};
use syn::spanned::Spanned;
use syn::{Error, Result};

/// An attribute of an element.
pub(crate) enum Attribute {
    /// A name and a text, known while compiling: one entry of a table.
    Fixed(String, String),
    /// A call to the element's builder.
    Part(TokenStream),
}

pub(crate) fn all(attributes: &[NodeAttribute]) -> Result<Vec<Attribute>> {
    keyed(attributes)?.into_iter().map(of).collect()
}

/// The properties of a component, as calls to its builder.
pub(crate) fn properties(attributes: &[NodeAttribute]) -> Result<Vec<TokenStream>> {
    let property = |attribute: &KeyedAttribute| {
        let name = &attribute.key;
        let value = attribute.value().map_or_else(|| quote!(#name), |value| quote!(#value));
        quote_spanned!(name.span() => .#name(#value))
    };
    Ok(keyed(attributes)?.into_iter().map(property).collect())
}

fn keyed(attributes: &[NodeAttribute]) -> Result<Vec<&KeyedAttribute>> {
    attributes.iter().map(one).collect()
}

fn one(attribute: &NodeAttribute) -> Result<&KeyedAttribute> {
    match attribute {
        NodeAttribute::Attribute(keyed) => Ok(keyed),
        NodeAttribute::Block(block) => Err(Error::new(block.span(), "name the attribute: name=value")),
    }
}

fn of(attribute: &KeyedAttribute) -> Result<Attribute> {
    let (key, span) = (attribute.key.to_string(), attribute.key.span());
    let Some(value) = attribute.value() else {
        return Err(Error::new(span, "give the attribute a value: name=value"));
    };
    let part = match key.split_once(':') {
        None if key == "node_ref" => quote!(.reference(#value)),
        None => match attribute.value_literal_string() {
            Some(text) if !matches!(text.as_str(), "true" | "false") => return Ok(Attribute::Fixed(key, text)),
            Some(_) | None => quote_spanned!(span => .attribute(#key, #value)),
        },
        Some(("prop", name)) => quote_spanned!(span => .property(#name, #value)),
        Some(("style", name)) => quote_spanned!(span => .style(#name, #value)),
        Some(("on", name)) => {
            let event = format_ident!("{name}", span = span);
            quote_spanned!(span => .on(#name, ::cadenza::dom::event::#event, #value))
        }
        Some((other, _)) => return Err(Error::new(span, format!("there is no `{other}:` here; prop, style or on"))),
    };
    Ok(Attribute::Part(part))
}
