//! What the database does for each question: it walks an index, in order, and sorts at most one page.

use sqlx::Row;

use super::filter::{Question, parse};
use super::rows::Statement;
use super::search::{count_statement, page_statement};
use crate::Database;

/// Each question, the index its page must walk, and the index its count must walk.
const QUESTIONS: [(&str, &str, &str); 13] = [
    ("", "schedules_created", "sqlite_autoindex_schedules_1"),
    ("&id=a", "sqlite_autoindex_schedules_1", "sqlite_autoindex_schedules_1"),
    ("&id_list=a,b,c", "sqlite_autoindex_schedules_1", "sqlite_autoindex_schedules_1"),
    ("&name=a", "schedules_named", "schedules_named"),
    ("&type=a", "schedules_type", "schedules_type"),
    ("&schedule=a", "schedules_frequency", "schedules_frequency"),
    ("&scheduled_by=a", "schedules_creator", "schedules_creator"),
    ("&scheduled_at_start=1", "schedules_created", "schedules_created"),
    ("&scheduled_by_end=1", "schedules_created", "schedules_created"),
    ("&scheduled_at_start=1&scheduled_by_end=2", "schedules_created", "schedules_created"),
    ("&type=a&scheduled_at_start=1", "schedules_type", "schedules_type"),
    ("&name=a&scheduled_at_start=1", "schedules_named", "schedules_named"),
    ("&name=a&type=b", "schedules_type", "schedules_type"),
];

#[tokio::test]
async fn every_filter_walks_its_index() {
    for (filter, page_index, count_index) in QUESTIONS {
        let question = ask(1, filter);
        let page = explain(page_statement(&question)).await;
        assert!(page.iter().any(|step| step.contains(page_index)), "{filter}: {page:#?}");
        let count = explain(count_statement(&question.filter)).await;
        assert!(count.iter().any(|step| step.contains(count_index)), "{filter}: {count:#?}");
        for step in page.iter().chain(&count).filter(|step| step.contains("schedules")) {
            assert!(step.contains("INDEX"), "{filter} reads the whole table: {step}");
        }
    }
}

/// However far down a page is, the rows before it are passed over in the index and never read.
#[tokio::test]
async fn a_deep_page_reads_only_its_own_rows() {
    for filter in ["", "&type=a", "&schedule=a", "&scheduled_by=a", "&name=a", "&type=a&schedule=b&scheduled_by=c"] {
        let plan = explain(page_statement(&ask(40_000, filter))).await;
        assert!(plan.iter().any(|step| step.contains("COVERING INDEX schedules_")), "{filter}: {plan:#?}");
        let sorts = plan.iter().filter(|step| step.contains("TEMP B-TREE")).count();
        assert!(sorts <= 1, "only the page itself is put in order: {plan:#?}");
    }
}

#[tokio::test]
async fn filters_that_hold_together_are_counted_in_the_index_alone() {
    for filter in [
        "&type=a&schedule=b",
        "&type=a&scheduled_by=c",
        "&schedule=b&scheduled_by=c&scheduled_at_start=1",
        "&name=a&type=b",
    ] {
        let plan = explain(count_statement(&ask(1, filter).filter)).await;
        assert!(plan.iter().all(|step| step.contains("COVERING INDEX")), "{filter}: {plan:#?}");
    }
}

fn ask(page: u32, filter: &str) -> Question {
    parse(&format!("paginate=true&page={page}&page_size=25{filter}")).unwrap()
}

async fn explain(statement: Statement) -> Vec<String> {
    let database = Database::in_memory().await.unwrap();
    let sql = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", statement.sql().as_str()));
    let steps = sqlx::query(sql).fetch_all(&mut *database.connection().await.unwrap()).await.unwrap();
    steps.iter().map(|step| step.get::<String, _>("detail")).collect()
}
