//! What to do when an API on another host did not answer: the commonest reason a first try fails.

use crate::api::fetch::origins;
use crate::context::context;
use crate::dom::{View, component, view};
use crate::i18n::more;

/// Names both origins and the ways to bring them together; nothing where page and API have the same.
#[component]
pub fn Origins() -> View {
    let context = context();
    let m = &more(context.messages).origin;
    let Some((page, api)) = origins(&context.config.read().endpoint.base) else { return View::Nothing };
    let allow = format!("cargo xtask dist --api {api}");
    let serve = format!("cadenza-server --upstream {api} --assets dist");
    view! {
        <div class="origins">
            <p>{(m.two)(&page, &api)}</p>
            <p>{m.remedy}</p>
            <ul>
                <li>{(m.allow)(&page)}<code>{allow}</code></li>
                <li>{m.proxy}</li>
                <li>{m.serve}<code>{serve}</code></li>
            </ul>
        </div>
    }
}
