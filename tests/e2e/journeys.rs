//! Which journeys there are, and over which rows each begins.

mod sign_in;
mod watcher;

use crate::server::Rows;

/// Makes each journey a test of its own in each browser.
macro_rules! journeys {
    ($($console:ident $rows:expr => [$($module:ident::$name:ident),* $(,)?]),* $(,)?) => {
        mod chromium {
            use super::*;
            $($(
                #[tokio::test]
                async fn $name() {
                    use crate::{browser::Browser, journey::{self, Console}};
                    journey::run(Browser::Chromium, stringify!($name), $rows, Console::$console, $module::$name).await;
                }
            )*)*
        }
        mod firefox {
            use super::*;
            $($(
                #[tokio::test]
                async fn $name() {
                    use crate::{browser::Browser, journey::{self, Console}};
                    journey::run(Browser::Firefox, stringify!($name), $rows, Console::$console, $module::$name).await;
                }
            )*)*
        }
    };
}

journeys! {
    Noisy Rows::Of(Vec::new()) => [
        watcher::a_console_error_is_seen,
        watcher::an_exception_nobody_catches_is_seen,
        watcher::a_rejection_nobody_handles_is_seen,
        watcher::a_violation_of_the_policy_is_seen,
    ],
    Clean Rows::Demo => [
        sign_in::a_wrong_token_is_refused_in_words_and_not_kept,
        sign_in::a_right_token_opens_the_list,
    ],
}
