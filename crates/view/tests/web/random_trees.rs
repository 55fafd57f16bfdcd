//! Random trees of views and random updates, against a plain model of what has to be seen.
//!
//! A failure prints its seed; `check(seed)` alone draws the same again.

use std::rc::Rc;

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::roots::{Root, in_each_root};

/// Numbers from a seed: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

/// What is to be seen. Fixed shapes stay for the whole test, the signals in them change.
#[derive(Clone)]
enum Shape {
    Text(RwSignal<String>),
    Fixed(&'static str),
    Nothing,
    Element(RwSignal<Option<String>>, Rc<Vec<Shape>>),
    Gaps(Rc<Vec<Shape>>),
    Several(Rc<Vec<Shape>>),
    List(RwSignal<Vec<u64>>),
    Condition(RwSignal<bool>, Rc<Shape>, Rc<Shape>),
    /// Drawn anew as a whole with every change of the number.
    Again(RwSignal<u64>, Rc<Shape>),
}

/// Everything that can be changed.
#[derive(Default)]
struct Signals {
    texts: Vec<RwSignal<String>>,
    titles: Vec<RwSignal<Option<String>>>,
    lists: Vec<RwSignal<Vec<u64>>>,
    conditions: Vec<RwSignal<bool>>,
    numbers: Vec<RwSignal<u64>>,
}

fn list(random: &mut Random) -> Vec<u64> {
    (0..random.below(7)).map(|_| random.below(9)).collect()
}

fn shape(random: &mut Random, signals: &mut Signals, depth: u64) -> Shape {
    let mut shapes =
        |random: &mut Random, count| Rc::new((0..count).map(|_| shape(random, signals, depth - 1)).collect::<Vec<_>>());
    match random.below(if depth == 0 { 4 } else { 10 }) {
        0 => {
            let text = RwSignal::new("t".to_owned());
            signals.texts.push(text);
            Shape::Text(text)
        }
        1 => Shape::Fixed("fixed"),
        2 => Shape::Nothing,
        3 => {
            let list = RwSignal::new(list(random));
            signals.lists.push(list);
            Shape::List(list)
        }
        4 | 5 => {
            let count = random.below(4);
            let children = shapes(random, count);
            let title = RwSignal::new(None);
            signals.titles.push(title);
            Shape::Element(title, children)
        }
        6 => Shape::Gaps(shapes(random, 4)),
        7 => {
            let count = random.below(4);
            Shape::Several(shapes(random, count))
        }
        8 => {
            let both = shapes(random, 2);
            let condition = RwSignal::new(random.below(2) == 0);
            signals.conditions.push(condition);
            Shape::Condition(condition, Rc::new(both[0].clone()), Rc::new(both[1].clone()))
        }
        _ => {
            let inner = shapes(random, 1);
            let number = RwSignal::new(0);
            signals.numbers.push(number);
            Shape::Again(number, Rc::new(inner[0].clone()))
        }
    }
}

fn draw(shape: &Shape) -> View {
    let all = |shapes: &[Shape]| shapes.iter().map(draw).collect::<Vec<_>>();
    match shape {
        Shape::Text(text) => text.into_view(),
        Shape::Fixed(text) => text.into_view(),
        Shape::Nothing => ().into_view(),
        Shape::Element(title, children) => view! { <p title=*title>{all(children)}</p> },
        Shape::Gaps(children) => {
            let [a, b, c, d] = &children[..] else { unreachable!() };
            view! { <div>{draw(a)}<b><i>{draw(b)}"x"</i></b>{draw(c)}{draw(d)}<u></u>"y"{draw(a)}</div> }
        }
        Shape::Several(children) => all(children).into_view(),
        Shape::List(list) => {
            let list = *list;
            view! { <For each=move || list.get() key=|id| *id let:id><li>{id}</li>{(id % 2 == 0).then_some("even")}</For> }
        }
        Shape::Condition(condition, yes, no) => {
            let (condition, yes, no) = (*condition, Rc::clone(yes), Rc::clone(no));
            (move || if condition.get() { draw(&yes) } else { draw(&no) }).into_view()
        }
        Shape::Again(number, inner) => {
            let (number, inner) = (*number, Rc::clone(inner));
            (move || (number.get(), draw(&inner))).into_view()
        }
    }
}

/// What the browser has to have as HTML, without comments.
fn model(shape: &Shape) -> String {
    let all = |shapes: &[Shape]| shapes.iter().map(model).collect::<String>();
    match shape {
        Shape::Text(text) => text.get_untracked(),
        Shape::Fixed(text) => (*text).to_owned(),
        Shape::Nothing => String::new(),
        Shape::Element(title, children) => {
            let title = title.get_untracked().map(|title| format!(" title=\"{title}\"")).unwrap_or_default();
            format!("<p{title}>{}</p>", all(children))
        }
        Shape::Gaps(children) => {
            let [a, b, c, d] = [0, 1, 2, 3].map(|at| model(&children[at]));
            format!("<div>{a}<b><i>{b}x</i></b>{c}{d}<u></u>y{a}</div>")
        }
        Shape::Several(children) => all(children),
        Shape::List(list) => {
            let row = |id: &u64| format!("<li>{id}</li>{}", if id % 2 == 0 { "even" } else { "" });
            list.get_untracked().iter().map(row).collect()
        }
        Shape::Condition(condition, yes, no) => model(if condition.get_untracked() { yes } else { no }),
        Shape::Again(number, inner) => format!("{}{}", number.get_untracked(), model(inner)),
    }
}

fn change(random: &mut Random, signals: &Signals) {
    fn pick<T: Copy>(random: &mut Random, from: &[T]) -> Option<T> {
        (!from.is_empty()).then(|| from[random.below(from.len() as u64) as usize])
    }
    match random.below(5) {
        0 => pick(random, &signals.texts).iter().for_each(|text| text.set(random.below(9).to_string())),
        1 => pick(random, &signals.titles).iter().for_each(|title| {
            title.set((random.below(2) == 0).then(|| random.below(9).to_string()));
        }),
        2 => pick(random, &signals.lists).iter().for_each(|old| old.set(list(random))),
        3 => pick(random, &signals.conditions).iter().for_each(|condition| condition.update(|on| *on = !*on)),
        _ => pick(random, &signals.numbers).iter().for_each(|number| number.update(|number| *number += 1)),
    }
}

fn shown(root: &Root) -> String {
    root.element.inner_html().replace("<!---->", "")
}

async fn check(seed: u64) {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut signals = Signals::default();
    let shape = shape(&mut random, &mut signals, 4);
    let random = std::cell::RefCell::new(random);
    let drawn = shape.clone();
    in_each_root(
        move || draw(&drawn),
        async |root| {
            for step in 0..25 {
                assert_eq!(shown(root), model(&shape), "seed {seed}, step {step}");
                let mut random = random.borrow_mut();
                for _ in 0..random.below(4) {
                    change(&mut random, &signals);
                }
                drop(random);
                tick().await;
            }
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn whatever_changes_what_is_seen_is_what_the_model_says() {
    for seed in 1..=150 {
        check(seed).await;
    }
}
