//! What is in a tag after its name.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use rstml::node::{KeyedAttribute, KeyedAttributeValue, NodeAttribute, NodeBlock};
use syn::spanned::Spanned;
use syn::{Error, Expr, ExprLit, ExprRange, Lit, Result, Stmt};

use crate::markup::{Gap, Markup};

/// The attributes of an element, into its markup.
pub(crate) fn all(attributes: &[NodeAttribute], markup: &mut Markup) -> Result<()> {
    attributes.iter().try_for_each(|attribute| match attribute {
        NodeAttribute::Attribute(keyed) => one(keyed, markup),
        NodeAttribute::Block(block) => spread(block, markup),
    })
}

fn spread(block: &NodeBlock, markup: &mut Markup) -> Result<()> {
    let statements = block.try_block().map(|block| block.stmts.as_slice());
    let Some([Stmt::Expr(Expr::Range(ExprRange { start: None, end: Some(end), .. }), None)]) = statements else {
        return Err(Error::new(block.span(), "name the attribute: name=value; or spread several: {..attributes}"));
    };
    markup.gap(Gap::Spread, "", quote!(.spread(#end)));
    Ok(())
}

fn one(attribute: &KeyedAttribute, markup: &mut Markup) -> Result<()> {
    let key = attribute.key.to_string();
    match key.split_once(':') {
        None if key == "node_ref" => {
            let value = value(attribute)?;
            markup.gap(Gap::NodeRef, "", quote!(.reference(#value)));
            Ok(())
        }
        None => plain(attribute, &key, markup),
        Some(("attr", name)) => plain(attribute, name, markup),
        Some(("prop", name)) => live(attribute, Gap::Property, name, markup),
        Some(("style", name)) => live(attribute, Gap::Style, name, markup),
        Some(("class", name)) => live(attribute, Gap::Class, name, markup),
        Some(("on", event)) => listener(attribute, event, markup),
        Some(("bind", name)) => bind(attribute, name, markup),
        Some((other, _)) => {
            let sentence = format!("there is no `{other}:` here; attr, prop, style, class, on or bind");
            Err(Error::new(attribute.key.span(), sentence))
        }
    }
}

fn plain(attribute: &KeyedAttribute, name: &str, markup: &mut Markup) -> Result<()> {
    let span = attribute.key.span();
    match name {
        "style" => {
            return Err(Error::new(
                span,
                "write style:name=value: the content security policy forbids `style` attributes",
            ));
        }
        "inner_html" | "srcdoc" => {
            return Err(Error::new(span, "there is no markup from a text here: Trusted Types forbid it"));
        }
        _ => {}
    }
    match fixed(attribute)? {
        Fixed::Text(text) => markup.fixed(name, &text),
        Fixed::Nothing => {}
        Fixed::No(value) => markup.gap(Gap::Attribute, name, quote_spanned!(span => .value(#value))),
    }
    Ok(())
}

/// What is known of a value while compiling.
enum Fixed {
    Text(String),
    /// `false`: the attribute is not there.
    Nothing,
    No(TokenStream),
}

fn fixed(attribute: &KeyedAttribute) -> Result<Fixed> {
    // `disabled` is `disabled=true`.
    if matches!(attribute.possible_value, KeyedAttributeValue::None) {
        return Ok(Fixed::Text(String::new()));
    }
    Ok(match attribute.value() {
        Some(Expr::Lit(ExprLit { lit: Lit::Bool(flag), .. })) if flag.value => Fixed::Text(String::new()),
        Some(Expr::Lit(ExprLit { lit: Lit::Bool(_), .. })) => Fixed::Nothing,
        Some(Expr::Lit(ExprLit { lit: Lit::Str(_) | Lit::Int(_) | Lit::Char(_), .. })) => {
            Fixed::Text(attribute.value_literal_string().unwrap_or_default())
        }
        Some(_) | None => Fixed::No(value(attribute)?),
    })
}

fn live(attribute: &KeyedAttribute, gap: Gap, name: &str, markup: &mut Markup) -> Result<()> {
    let value = value(attribute)?;
    markup.gap(gap, name, quote_spanned!(attribute.key.span() => .value(#value)));
    Ok(())
}

fn listener(attribute: &KeyedAttribute, event: &str, markup: &mut Markup) -> Result<()> {
    let (span, handler) = (attribute.key.span(), value(attribute)?);
    let (event, gap) = match event.split_once(':') {
        None | Some((_, "undelegated")) => (event.split(':').next().unwrap_or(event), Gap::Listener),
        Some((event, "capture")) => (event, Gap::Capture),
        Some((_, other)) => {
            return Err(Error::new(span, format!("there is no `:{other}` of an event here; capture or undelegated")));
        }
    };
    // The type of the event by its name; a name the table does not have is an error of the compiler.
    let kind = format_ident!("{event}", span = span);
    markup.gap(gap, event, quote_spanned!(span => .on(::cadenza_view::dom::event::#kind, #handler)));
    Ok(())
}

fn bind(attribute: &KeyedAttribute, name: &str, markup: &mut Markup) -> Result<()> {
    let (span, signal) = (attribute.key.span(), value(attribute)?);
    let (event, call) = match name {
        "value" => ("input", quote_spanned!(span => .bind_value(#signal))),
        "checked" => ("change", quote_spanned!(span => .bind_checked(#signal))),
        other => return Err(Error::new(span, format!("there is no `bind:{other}` here; value or checked"))),
    };
    markup.gap(Gap::Property, name, call);
    markup.unfilled_gap(Gap::Listener, event);
    Ok(())
}

/// The properties of a component, as calls to its builder. `let:` names what its children are given.
pub(crate) fn properties(attributes: &[NodeAttribute]) -> Result<(Vec<TokenStream>, Vec<TokenStream>)> {
    let (mut calls, mut bindings) = (Vec::new(), Vec::new());
    for attribute in attributes {
        let NodeAttribute::Attribute(keyed) = attribute else {
            return Err(Error::new(attribute.span(), "give a component its attributes as a property of it"));
        };
        let (key, name, span) = (keyed.key.to_string(), &keyed.key, keyed.key.span());
        match key.split_once(':') {
            Some(("let", binding)) => {
                let binding = format_ident!("{binding}", span = span);
                bindings.push(quote!(#binding));
            }
            Some((other, _)) => {
                return Err(Error::new(span, format!("a component has properties, and no `{other}:`")));
            }
            None if matches!(&keyed.possible_value, KeyedAttributeValue::Binding(_)) && key == "let" => {
                if let KeyedAttributeValue::Binding(binding) = &keyed.possible_value {
                    let inputs = &binding.inputs;
                    bindings.push(quote!(#inputs));
                }
            }
            None => {
                let value = keyed.value().map_or_else(|| Ok(quote!(#name)), |_| value(keyed))?;
                calls.push(quote_spanned!(span => .#name(#value)));
            }
        }
    }
    Ok((calls, bindings))
}

/// The value behind the name.
fn value(attribute: &KeyedAttribute) -> Result<TokenStream> {
    let Some(value) = attribute.value() else {
        return Err(Error::new(attribute.key.span(), "give it a value: name=value"));
    };
    // Without braces around a single expression: the compiler would find them needless.
    let inner = match value {
        Expr::Block(block) if block.attrs.is_empty() && block.label.is_none() => match block.block.stmts.as_slice() {
            [Stmt::Expr(expression, None)] => expression,
            _ => value,
        },
        _ => value,
    };
    Ok(quote!(#inner))
}
