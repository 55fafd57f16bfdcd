//! What of a `view!` never changes: elements that are built once and cloned, and the way through a clone to its gaps.
//!
//! The macro writes a text in which control characters say what the words after them are, which is the shortest code
//! there is for it. Elements are made with `createElement`, never from HTML, so Trusted Types have nothing to object to.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node};

use super::browser::{Name, named};
use super::insertion_point::Hold;

/// Which language an element belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Namespace {
    Html,
    Svg,
    MathMl,
}

/// The characters of the macro's text.
mod op {
    pub(super) const HTML: char = '\u{1}';
    pub(super) const SVG: char = '\u{2}';
    pub(super) const MATH_ML: char = '\u{3}';
    /// An element whose tag does not say it: that of what it is drawn into.
    pub(super) const INHERIT: char = '\u{4}';
    pub(super) const NAME: char = '\u{5}';
    pub(super) const VALUE: char = '\u{6}';
    pub(super) const TEXT: char = '\u{7}';
    pub(super) const CLOSE: char = '\u{8}';
    pub(super) const CHILD: char = '\u{e}';
    pub(super) const ATTRIBUTE: char = '\u{f}';
    pub(super) const PROPERTY: char = '\u{10}';
    pub(super) const STYLE: char = '\u{11}';
    pub(super) const CLASS: char = '\u{12}';
    pub(super) const LISTENER: char = '\u{13}';
    pub(super) const CAPTURE: char = '\u{14}';
    pub(super) const NODE_REF: char = '\u{15}';
    // And '\u{16}', attributes as a value.
}

/// An element to be cloned, and what is to be done with each clone.
pub(super) struct Skeleton {
    pub(super) markup: &'static str,
    pub(super) node: Node,
    pub(super) steps: Vec<Step>,
}

/// One step of the walk through a clone. Parts are numbered as they stand in the `view!`, but children are drawn
/// before the attributes of their parent: the value of a select holds only once its options are there.
pub(super) enum Step {
    FirstChild,
    NextSibling,
    Parent,
    /// A child before the node of the walk, or at the end of it.
    Child {
        part: usize,
        at_end: bool,
        hold: Hold,
        inside: Namespace,
    },
    Set {
        part: usize,
        kind: Kind,
        name: Name,
    },
}

/// What a part of an element is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Attribute,
    /// The attribute `name`. Chromium keeps a radio button of a shadow root forever if that is taken out with its name.
    Name,
    Property,
    Style,
    Class,
    Listener,
    Capture,
    NodeRef,
    Spread,
}

/// Reads the text of a `view!` and builds what it says.
struct Builder<'a> {
    document: &'a Document,
    rest: &'static str,
    inherited: Namespace,
    parts: usize,
}

/// A child of an element that is being built.
enum Child {
    Fixed(Vec<Step>),
    Gap(usize),
}

impl Skeleton {
    pub(super) fn build(markup: &'static str, inherited: Namespace, document: &Document) -> Self {
        let mut builder = Builder { document, rest: markup, inherited, parts: 0 };
        let (op, tag) = builder.next().unwrap_or((op::HTML, ""));
        let (element, steps) = builder.element(op, tag);
        Self { markup, node: element.into(), steps }
    }
}

/// Whether the language of a template's root depends on where it is drawn.
pub(super) fn inherits(markup: &str) -> bool {
    markup.starts_with(op::INHERIT)
}

impl Builder<'_> {
    /// The next character and the words after it.
    fn next(&mut self) -> Option<(char, &'static str)> {
        let mut characters = self.rest.chars();
        let op = characters.next()?;
        let rest = characters.as_str();
        let end = rest.find(is_op).unwrap_or(rest.len());
        let (words, rest) = rest.split_at_checked(end)?;
        self.rest = rest;
        Some((op, words))
    }

    /// An element up to its end, with the steps that lead from it to its gaps and back to it.
    fn element(&mut self, op: char, tag: &str) -> (Element, Vec<Step>) {
        let namespace = match op {
            op::SVG => Namespace::Svg,
            op::MATH_ML => Namespace::MathMl,
            op::INHERIT => self.inherited,
            _ => Namespace::Html,
        };
        let element = create(self.document, namespace, tag);
        let (mut own, mut children) = (Vec::new(), Vec::new());
        while let Some((op, words)) = self.next() {
            match op {
                op::CLOSE => break,
                op::NAME => self.fixed_attribute(&element, words),
                op::TEXT => {
                    append(&element, &self.document.create_text_node(words));
                    children.push(Child::Fixed(Vec::new()));
                }
                op::HTML | op::SVG | op::MATH_ML | op::INHERIT => {
                    let (child, steps) = self.element(op, words);
                    append(&element, &child);
                    children.push(Child::Fixed(steps));
                }
                op::CHILD => children.push(Child::Gap(self.part())),
                _ => own.push(Step::Set {
                    part: self.part(),
                    kind: kind(op, words),
                    name: Rc::new(JsValue::from_str(words)),
                }),
            }
        }
        let inside = if tag == "foreignObject" { Namespace::Html } else { namespace };
        let mut steps = way_to(children, inside);
        steps.extend(own);
        (element, steps)
    }

    fn fixed_attribute(&mut self, element: &Element, name: &str) {
        let value = match self.rest.starts_with(op::VALUE).then(|| self.next()) {
            Some(Some((_, value))) => value,
            Some(None) | None => "",
        };
        // Fails only for a name no element can have, which a test of the component shows.
        let _ = named(element).set_text_attribute(&JsValue::from_str(name), value);
    }

    fn part(&mut self) -> usize {
        self.parts += 1;
        self.parts - 1
    }
}

const fn is_op(character: char) -> bool {
    character < ' ' && !matches!(character, '\t' | '\n' | '\r')
}

fn kind(op: char, name: &str) -> Kind {
    match op {
        op::ATTRIBUTE if name == "name" => Kind::Name,
        op::ATTRIBUTE => Kind::Attribute,
        op::PROPERTY => Kind::Property,
        op::STYLE => Kind::Style,
        op::CLASS => Kind::Class,
        op::LISTENER => Kind::Listener,
        op::CAPTURE => Kind::Capture,
        op::NODE_REF => Kind::NodeRef,
        // The one that is left.
        _ => Kind::Spread,
    }
}

fn create(document: &Document, namespace: Namespace, tag: &str) -> Element {
    let made = match namespace {
        Namespace::Html => document.create_element(tag),
        Namespace::Svg => document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
        Namespace::MathMl => document.create_element_ns(Some("http://www.w3.org/1998/Math/MathML"), tag),
    };
    match made {
        Ok(element) => element,
        Err(_) => unreachable!("the macro writes only tags that are names"),
    }
}

fn append(parent: &Element, child: &Node) {
    // Fails for no node that was just made.
    let _ = parent.append_child(child);
}

/// The steps from an element to the gaps among its children, and back to it.
fn way_to(children: Vec<Child>, inside: Namespace) -> Vec<Step> {
    let mut way = Way { steps: Vec::new(), at: 0 };
    let fixed = children.iter().filter(|child| matches!(child, Child::Fixed(_))).count();
    let is_only = children.len() == 1;
    let (mut passed, mut at_end) = (0, Vec::new());
    let mut children = children.into_iter().peekable();
    while let Some(child) = children.next() {
        let hold = match children.peek() {
            // Another gap is right behind it.
            Some(Child::Gap(_)) => Hold::Mark,
            _ if is_only => Hold::Parent,
            Some(Child::Fixed(_)) | None => Hold::Neighbor,
        };
        match child {
            Child::Fixed(steps) => {
                passed += 1;
                if !steps.is_empty() {
                    way.go(passed);
                    way.steps.extend(steps);
                }
            }
            // Before the node that follows: one goes there first, while the nodes in between are only those of the clone.
            Child::Gap(part) if passed < fixed => {
                way.go(passed + 1);
                way.steps.push(Step::Child { part, at_end: false, hold, inside });
            }
            Child::Gap(part) => at_end.push(Step::Child { part, at_end: true, hold, inside }),
        }
    }
    if way.at > 0 {
        way.steps.push(Step::Parent);
    }
    way.steps.extend(at_end);
    way.steps
}

/// A walk among the children of one element.
struct Way {
    steps: Vec<Step>,
    /// Which fixed child it has reached, counted from one; at the parent still with zero.
    at: usize,
}

impl Way {
    fn go(&mut self, to: usize) {
        while self.at < to {
            self.steps.push(if self.at == 0 { Step::FirstChild } else { Step::NextSibling });
            self.at += 1;
        }
    }
}

/// The language of an element that is already in the document.
pub(super) fn namespace_of(node: &Node) -> Namespace {
    let Some(element) = node.dyn_ref::<Element>() else { return Namespace::Html };
    match element.namespace_uri() {
        Some(uri) if uri.ends_with("svg") && element.local_name() != "foreignObject" => Namespace::Svg,
        Some(uri) if uri.ends_with("MathML") => Namespace::MathMl,
        Some(_) | None => Namespace::Html,
    }
}
