//! The API as values: what is asked, what an answer means, when a request is repeated. The calls are `cadenza-client`'s.

pub mod api_config;
pub mod curl;
pub mod error;
pub mod request;
pub mod retry;
pub mod token;
pub mod waiting;
