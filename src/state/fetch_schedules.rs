//! The schedules as the rows of a list.

use cadenza_contract::Listing;
use futures::future::LocalBoxFuture;

use super::session::Session;
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{Query, Size};

/// Asks for the schedules a query matches.
pub fn fetch_schedules(
    session: Session,
    query: Query,
    size: Size,
) -> LocalBoxFuture<'static, Result<Listing, ApiError>> {
    session.call(move |client| {
        let query = query.clone();
        async move { client.schedules(&query, size).await }
    })
}
