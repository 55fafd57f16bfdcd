//! What to do when an API on another host did not answer: the commonest reason a first try fails.

use crate::browser::fetch::origins;
use crate::state::context::context;
use cadenza_core::i18n::{OriginTexts, lazy_messages};
use cadenza_view::prelude::*;

/// Says it to whoever wants to work with the app, and, folded in, the ways out of it to whoever runs the page. Nothing where
/// page and API have one origin.
#[component]
pub fn OriginsNotice() -> impl IntoView {
    let context = context();
    let m = &lazy_messages(context.messages).origin;
    let Some((page, api)) = origins(&context.config.read_value().api.base) else { return View::Nothing };
    let unreached = (m.unreached)(&api);
    let embedded = context.host.read_value().is_there();
    let ways = move || match (embedded, context.blocked_by_policy.get()) {
        (true, true) => of_another(&[(m.forbidden)(&page, &api), (m.allow_there)(&api)]),
        (true, false) => of_another(&[(m.two)(&page, &api), (m.allow_from)(&page)]),
        (false, true) => forbidden_here(m, &page, &api),
        (false, false) => unanswered_here(m, &page, &api),
    };
    view! {
        <div class="origins">
            <p>{unreached}</p>
            <details>
                <summary>{m.for_operators}</summary>
                {ways.into_view()}
            </details>
        </div>
    }
}

/// In a page of somebody else, who built it otherwise than we do.
fn of_another(sentences: &[String]) -> View {
    let sentences: Vec<View> = sentences.iter().map(|it| view! { <p>{it.clone()}</p> }).collect();
    sentences.into_view()
}

/// The policy of a page of our own is a matter of its build.
fn forbidden_here(m: &OriginTexts, page: &str, api: &str) -> View {
    let allow = format!("cargo xtask dist --api {api}");
    view! {
        <p>{(m.forbidden)(page, api)}</p>
        <p>{m.allow_here}<code>{allow}</code></p>
    }
}

fn unanswered_here(m: &OriginTexts, page: &str, api: &str) -> View {
    let allow = format!("cargo xtask dist --api {api}");
    let serve = format!("cadenza-server --upstream {api} --assets dist");
    view! {
        <p>{(m.two)(page, api)}</p>
        <p>{m.remedy}</p>
        <ul>
            <li>{(m.allow)(page)}<code>{allow}</code></li>
            <li>{m.proxy}</li>
            <li>{m.serve}<code>{serve}</code></li>
        </ul>
    }
}
