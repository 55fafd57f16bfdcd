//! CSV by hand, by spreadsheets, and broken.

use cadenza_contract::Attributes;
use cadenza_core::import::{
    ImportFormat, ImportPlace, ImportProblem, RowProblem, UnreadableRow, read_import, read_import_as,
};
use cadenza_core::list::{FormulaEscaping, Separator};

use super::{id, read};

/// The problems of rows: the line and why.
fn problems(text: &str) -> Vec<(usize, RowProblem)> {
    let line = |row: UnreadableRow| match row.place {
        ImportPlace::Line(line) => (line, row.why),
        ImportPlace::Item(_) => panic!("a line"),
    };
    read_import(text).unwrap().unreadable.into_iter().map(line).collect()
}

fn names(text: &str) -> Vec<String> {
    read(text).iter().map(|row| row.attributes.name.clone().unwrap()).collect()
}

#[test]
fn columns_stand_in_any_order_and_may_be_missing() {
    let rows = read("send_to, name ,id\na@x.org; b@x.org,Weekly,7\n,Daily,\n[],Never,\n");
    let list = |values: &[&str]| Some(values.iter().map(|it| (*it).to_owned()).collect());
    let given = |name: &str, send_to| Attributes { name: Some(name.to_owned()), send_to, ..Attributes::default() };
    let expected = [given("Weekly", list(&["a@x.org", "b@x.org"])), given("Daily", None), given("Never", list(&[]))];
    assert_eq!(super::attributes(&rows), expected);
    assert_eq!(rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>(), [Some(id("7")), None, None]);
    assert_eq!(rows.iter().map(|row| row.place).collect::<Vec<_>>(), [2, 3, 4].map(ImportPlace::Line));
}

#[test]
fn unknown_columns_are_kept_in_sight_and_what_the_server_sets_is_known() {
    let file =
        read_import("name,Note,scheduled_by,other\na,why,ada,\"{\"\"x\"\":1,\"\"y\"\":\"\"z\"\"}\"\nb,,,\n").unwrap();
    let pairs = [("Note", "why"), ("x", "1"), ("y", "z")].map(|(name, text)| (name.to_owned(), text.to_owned()));
    assert_eq!((file.rows[0].unknown.as_slice(), file.rows[1].unknown.as_slice()), (&pairs[..], &[][..]));
    assert_eq!(file.unknown_fields(), ["Note", "x", "y"]);
}

#[test]
fn the_separator_is_the_one_that_makes_most_of_the_headings() {
    let cases = [
        ("name,type\na;b,c\n", Separator::Comma),
        ("name;type\n\"a;b\";c\n", Separator::Semicolon),
        ("name\ttype\na;b\tc\n", Separator::Tab),
        ("\"name\";\"type\"\r\n\"a;b\";\"c\"\r\n", Separator::Semicolon),
        ("a,b,c;name;type\n0;a;b\n", Separator::Semicolon),
        ("name\na;b\n", Separator::Comma),
    ];
    for (text, separator) in cases {
        let file = read_import(text).unwrap();
        assert_eq!(file.format, ImportFormat::Csv(FormulaEscaping::Raw, separator), "{text:?}");
        assert_eq!(file.rows.len(), 1);
    }
}

#[test]
fn lines_end_in_any_way_and_cells_hold_line_breaks() {
    for text in [
        "name,type\na,x\nb,x",
        "name,type\r\na,x\r\nb,x\r\n",
        "name,type\ra,x\rb,x\r",
        "\n\nname,type\n,\na,x\n\nb,x\n\n",
    ] {
        assert_eq!(names(text), ["a", "b"], "{text:?}");
    }
    let rows = read("name,type\r\n\"a\r\nb\nc\rd\",x\r\n\"say \"\"hi\"\"\",x\r\n5\" disk,x\r\n");
    let name = |at: usize| rows[at].attributes.name.clone().unwrap();
    assert_eq!([name(0), name(1), name(2)], ["a\r\nb\nc\rd", "say \"hi\"", "5\" disk"]);
    assert_eq!([rows[0].place, rows[1].place, rows[2].place], [2, 6, 7].map(ImportPlace::Line));
}

#[test]
fn apostrophes_go_where_an_export_puts_them_and_stay_everywhere_else() {
    let defused = [
        ("'=1", "=1"),
        ("''=1", "'=1"),
        ("'a", "'a"),
        ("\"a;'=b\"", "a;=b"),
        ("\"a\n' -b\"", "a\n -b"),
        ("a'=b", "a'=b"),
    ];
    for (cell, value) in defused {
        assert_eq!(names(&format!("\u{feff}name,type\n{cell},x\n")), [value], "{cell:?}");
    }
    let rows = read("\u{feff}name,send_to\na,\"a@x.org;' =b@x.org; 'c@x.org;' @d\"\n");
    let send_to = ["a@x.org", "=b@x.org", "'c@x.org", "@d"].map(str::to_owned).to_vec();
    assert_eq!(rows[0].attributes.send_to, Some(send_to));
}

#[test]
fn without_a_mark_the_cells_tell_whether_a_file_is_defused() {
    let cases = [
        ("name,type\n'=1,x\n'+39,x\n", FormulaEscaping::Defused, "=1"),
        ("name,type\n'=1,x\n+39,x\n", FormulaEscaping::Raw, "'=1"),
        ("name,type\nit's,x\n", FormulaEscaping::Raw, "it's"),
        ("\u{feff}name,type\n'=1,x\n+39,x\n", FormulaEscaping::Defused, "=1"),
    ];
    for (text, escaping, name) in cases {
        let file = read_import(text).unwrap();
        assert_eq!(file.format, ImportFormat::Csv(escaping, Separator::Comma), "{text:?}");
        assert_eq!(file.rows[0].attributes.name.as_deref(), Some(name));
    }
    for (escaping, name) in [(FormulaEscaping::Raw, "'=1"), (FormulaEscaping::Defused, "=1")] {
        for mark in ["", "\u{feff}"] {
            let file = read_import_as(&format!("{mark}name,type\n'=1,x\n"), escaping).unwrap();
            assert_eq!(file.rows[0].attributes.name.as_deref(), Some(name), "{escaping:?}");
        }
    }
}

#[test]
fn lists_written_by_hand_read_like_ours() {
    let cases: [(&str, &[&str]); 10] = [
        ("a;b", &["a", "b"]),
        ("a; b", &["a", "b"]),
        ("a;  b", &["a", " b"]),
        ("a; b;", &["a", "b"]),
        ("a; \\e", &["a", ""]),
        ("\\[]", &["[]"]),
        ("[]; a", &["[]", "a"]),
        ("CORP\\east; x\\;y; \\\\", &["CORP\\east", "x;y", "\\"]),
        ("\\", &["\\"]),
        ("\\\\;a", &["\\", "a"]),
    ];
    for (cell, values) in cases {
        assert_eq!(
            read(&format!("name\tservices\nn\t{cell}\n"))[0].attributes.services.as_deref().unwrap(),
            values,
            "{cell:?}"
        );
    }
}

#[test]
fn a_row_that_is_broken_says_where_and_the_others_are_read() {
    let rows =
        ["1,a,x,ada,", ".,b,x,ada,", "2,c", "3,d,x", "4,e,x,ada,,,", "5,f,x,ada,,more", "6,g,x,ada,no", "7,h,x,ada"];
    let text = &format!("id,name,type,scheduled_by,other\n{}", rows.join("\n"));
    let uneven = |found| RowProblem::Cells { found, expected: 5 };
    let expected =
        [(3, RowProblem::Id(".".to_owned())), (4, uneven(2)), (7, uneven(6)), (8, RowProblem::Other), (9, uneven(4))];
    assert_eq!(problems(text), expected);
    let file = read_import(text).unwrap();
    assert_eq!(file.rows.iter().map(|row| row.id.clone().unwrap()).collect::<Vec<_>>(), ["1", "3", "4"].map(id));
    let ids = file.unreadable.into_iter().map(|row| row.id);
    assert_eq!(ids.collect::<Vec<_>>(), [None, Some(id("2")), Some(id("5")), Some(id("6")), Some(id("7"))]);
}

#[test]
fn a_file_that_is_broken_as_a_whole_says_where() {
    let cases = [
        ("", ImportProblem::Empty),
        (" \u{feff}\n", ImportProblem::NoHeadings { line: 1 }),
        ("\u{feff}\r\n \r\n", ImportProblem::Empty),
        ("PK\u{3}\u{4}\u{14}", ImportProblem::Workbook),
        ("<!doctype html>\n<title>Sign in</title>", ImportProblem::NoHeadings { line: 1 }),
        ("\nfoo,bar\n1,2\n", ImportProblem::NoHeadings { line: 2 }),
        ("name,type,name\n", ImportProblem::RepeatedHeading("name".to_owned())),
        ("id,name,ty", ImportProblem::CutOff { line: 1, column: 11 }),
        ("name,type\na,x\nü,\"x\nb,x\n", ImportProblem::OpenQuote { line: 3, column: 3 }),
        ("name,type\r\n\"a\r\nb\"c,x\r\n", ImportProblem::AfterQuote { line: 3, column: 3 }),
    ];
    for (text, problem) in cases {
        assert_eq!(read_import(text), Err(problem), "{text:?}");
    }
    assert_eq!(read_import("name,type\n").unwrap().rows, []);
    assert_eq!(read_import("name,Note,Note\na,b,c\n").unwrap().rows.len(), 1);
}
