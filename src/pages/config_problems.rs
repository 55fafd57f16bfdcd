//! A configuration that cannot be used: which keys, and why. Shown in place of the app.

use crate::dom::{View, component, view};

use crate::config::ConfigProblem;
use crate::i18n::Messages;
use crate::ui::{Notice, NoticeKind};

/// Names every key that is wrong. There is no context yet: the configuration would be part of it.
#[component]
pub fn ConfigProblemsPage(
    /// What is wrong; never empty.
    problems: Vec<ConfigProblem>,
    /// The texts.
    messages: &'static Messages,
) -> View {
    let lines: Vec<_> = problems
        .into_iter()
        .map(|problem| view! { <li><bdi>{(messages.config_key)(&problem.key, &problem.why)}</bdi></li> })
        .collect();
    view! {
        <main class="page">
            <h1>{messages.product}</h1>
            <Notice kind=NoticeKind::Failure title=messages.config_wrong>
                <p>{messages.config_wrong_advice}</p>
                <ul>{lines}</ul>
            </Notice>
        </main>
    }
}
