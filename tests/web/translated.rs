//! A page that is being translated: texts are replaced under our hands, and what changes must still show.

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node};

use super::roots::{Root, in_each_root, next_frame, text};

#[wasm_bindgen(module = "/web/translated.js")]
extern "C" {
    #[wasm_bindgen(js_name = followTexts)]
    fn follow_texts(root: &Node) -> Node;
}

/// How a translator goes about a text.
type Way = fn(&Node, &Element);

/// As those of Google and Firefox do it, and in the other orders there are.
const WAYS: [Way; 4] = [
    |text, font| drop(text.parent_node().unwrap().replace_child(font, text).unwrap()),
    |text, font| {
        text.parent_node().unwrap().insert_before(font, Some(text)).unwrap();
        text.parent_node().unwrap().remove_child(text).unwrap();
    },
    |text, font| {
        text.parent_node().unwrap().insert_before(font, text.next_sibling().as_ref()).unwrap();
        text.parent_node().unwrap().remove_child(text).unwrap();
    },
    |text, font| {
        text.parent_node().unwrap().insert_before(font, Some(text)).unwrap();
        font.first_child()
            .unwrap()
            .first_child()
            .map(|inner| inner.parent_node().unwrap().remove_child(&inner))
            .unwrap()
            .unwrap();
        font.first_child().unwrap().append_child(text).unwrap();
    },
];

fn texts_below(node: &Node, found: &mut Vec<Node>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        match child.node_type() {
            Node::TEXT_NODE => found.push(child.clone()),
            _ => texts_below(&child, found),
        }
        next = child.next_sibling();
    }
}

/// `<font><font>text</font></font>` in the place of every text.
fn translate(root: &Root, way: Way) {
    let mut texts = Vec::new();
    texts_below(&root.element, &mut texts);
    let document = web_sys::window().unwrap().document().unwrap();
    for text in texts {
        let inside_already = text.parent_element().is_some_and(|parent| parent.tag_name() == "FONT");
        if inside_already || text.text_content().unwrap_or_default().trim().is_empty() {
            continue;
        }
        let fonts = [(); 2].map(|()| document.create_element("font").unwrap());
        fonts[1].set_text_content(text.text_content().as_deref());
        fonts[0].append_child(&fonts[1]).unwrap();
        way(&text, &fonts[0]);
    }
}

fn seen(root: &Root) -> String {
    text(&root.element)
}

/// One of everything that can stand between two tags, and text beside text.
#[derive(Clone, Copy)]
struct Page {
    count: RwSignal<usize>,
    rows: RwSignal<Vec<u64>>,
    many: RwSignal<Vec<&'static str>>,
    as_text: RwSignal<bool>,
}

impl Page {
    fn new() -> Self {
        Self {
            count: RwSignal::new(1),
            rows: RwSignal::new(vec![1, 2]),
            many: RwSignal::new(vec!["a", "b"]),
            as_text: RwSignal::new(true),
        }
    }

    fn view(self) -> View {
        let Self { count, rows, many, as_text } = self;
        let row =
            move |row: u64| view! { <li>"row "{row.to_string()}" of "{move || rows.get().len().to_string()}</li> };
        let plain = move |row: u64| view! { "["{row.to_string()}"]" };
        let either = move || match as_text.get() {
            true => View::from("text"),
            false => view! { <b>"element"</b> },
        };
        view! {
            <p>"1–"{move || count.get().to_string()}" of "{move || (count.get() * 2).to_string()}" rows"</p>
            <p>{either}</p>
            <p>{move || many.get()}"."</p>
            <ul><For each=move || rows.get() key=|row| *row children=row /></ul>
            <p><For each=move || rows.get() key=|row| *row children=plain /></p>
        }
    }

    fn set(self, round: usize) {
        const ROWS: [&[u64]; 5] = [&[3, 1, 2], &[2], &[], &[4, 2, 5], &[5, 4]];
        const MANY: [&[&str]; 5] = [&["b"], &[], &["c", "d", "e"], &["e"], &["f", "g"]];
        self.count.set(10 + round);
        self.rows.set(ROWS[round % ROWS.len()].to_vec());
        self.many.set(MANY[round % MANY.len()].to_vec());
        self.as_text.set(round % 2 == 1);
    }

    /// What should show: the same, drawn by nobody's hand but ours.
    fn expected(self) -> String {
        let (count, rows) = (self.count.get_untracked(), self.rows.get_untracked());
        let line = |row: &u64| format!("row {row} of {}", rows.len());
        let (lines, plain): (String, String) =
            (rows.iter().map(line).collect(), rows.iter().map(|row| format!("[{row}]")).collect());
        let either = if self.as_text.get_untracked() { "text" } else { "element" };
        format!("1–{count} of {} rows{either}{}.{lines}{plain}", count * 2, self.many.get_untracked().concat())
    }
}

#[wasm_bindgen_test]
async fn what_changes_shows_however_a_translator_took_the_texts() {
    for way in WAYS {
        let page = Page::new();
        let view = move || page.view();
        in_each_root(view, async |root| {
            follow_texts(&root.element);
            for round in 0..10 {
                translate(root, way);
                // What was done to the texts is noted in a microtask of its own.
                next_frame().await;
                page.set(round);
                tick().await;
                assert_eq!(seen(root), page.expected(), "round {round}: {}", root.element.inner_html());
            }
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn what_does_not_change_stays_translated() {
    let count = RwSignal::new(1);
    let view = move || view! { <p>"still"</p><p>{move || count.get().to_string()}</p> };
    in_each_root(view, async |root| {
        follow_texts(&root.element);
        translate(root, WAYS[0]);
        root.all("font font")[0].set_text_content(Some("immobile"));
        next_frame().await;
        count.update(|count| *count += 1);
        tick().await;
        assert_eq!(seen(root), format!("immobile{}", count.get_untracked()));
    })
    .await;
}
