//! A file of the person's, read as text.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use cadenza_core::import::FileProblem;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Its name.
    pub name: String,
    /// All of it, with the byte order mark it may begin with.
    pub text: String,
}

/// Reads the one file of a choice, or a drop, if it has no more than so many bytes. With a problem comes the file's name.
///
/// `File.text()` would put signs of its own in the place of what is no UTF-8, and take away the byte order mark, by which
/// an export for spreadsheets is known.
pub async fn read(files: FileList, most: f64) -> Result<TextFile, (String, FileProblem)> {
    let Some(file) = files.get(0) else { return Err((String::new(), FileProblem::Unreadable)) };
    let name = file.name();
    if files.length() > 1 {
        return Err((name, FileProblem::Several));
    }
    match text(&file, most).await {
        Ok(text) => Ok(TextFile { name, text }),
        Err(problem) => Err((name, problem)),
    }
}

async fn text(file: &File, most: f64) -> Result<String, FileProblem> {
    if file.size() > most {
        return Err(FileProblem::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| FileProblem::Unreadable)?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).map_err(|_| FileProblem::NotUtf8)
}
