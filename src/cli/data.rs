//! The table: opened, read piece by piece, hashed.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use oboro::session::Session;
use oboro::table::{CsvOptions, Estimate, TableReader};
use oboro::{Error, Lang, Result, words};
use sha2::{Digest, Sha256};

use super::args;
use super::files;
use super::plan_file::PlanFile;
use super::progress::Progress;
use super::whole;

/// Bytes that are read at a time.
const CHUNK: usize = 256 * 1024;

/// A table that was read.
pub(super) struct Data {
    /// The table.
    pub session: Session,
    /// The name of the file, for messages.
    pub name: String,
    proof: Proof,
}

/// What the hash of the input is taken from.
enum Proof {
    /// A stream passes once, so it was hashed on its way.
    Hashed(String),
    /// A file is read again when a report is made.
    File(PathBuf, Mark),
}

/// What changes when a file does.
#[derive(Debug, PartialEq, Eq)]
struct Mark(u64, Option<SystemTime>);

impl Data {
    /// Reads the table as the arguments say, then as the plan says, then as it is found out.
    pub(super) fn read(args: &args::Data, plan: Option<&PlanFile>, lang: Lang) -> Result<Data> {
        Data::read_watched(args, plan, lang, |_| {})
    }

    /// As [`Data::read`]; `estimated` is told what the table will need as soon as that is known.
    pub(super) fn read_watched(
        args: &args::Data,
        plan: Option<&PlanFile>,
        lang: Lang,
        estimated: impl Fn(&Estimate),
    ) -> Result<Data> {
        let (name, mut source, mark) = open(&args.data, lang)?;
        let size = mark.as_ref().map(|mark| mark.0);
        let options = CsvOptions { size, ..options(args, plan, &name)? };
        let progress = Progress::reading(mark.as_ref().map(|mark| mark.0), lang);
        let mut reader = TableReader::new(options)?;
        let mut hash = mark.is_none().then(Sha256::new);
        // Of a format that is read as a whole, all; of another, what it takes to know that.
        let mut kept = Vec::new();
        let mut told = false;
        each_chunk(&mut source, |chunk| {
            if let Some(hash) = &mut hash {
                hash.update(chunk);
            }
            if reader.is_undecided() || reader.wants_pieces() {
                kept.extend_from_slice(chunk);
            }
            if !reader.wants_pieces() {
                reader.feed(chunk)?;
            }
            progress.advance(chunk.len());
            progress.rows(reader.rows(), reader.estimate());
            if let (false, Some(estimate)) = (told, reader.estimate()) {
                told = true;
                estimated(&estimate);
            }
            Ok(())
        })
        .map_err(|error| error.in_file(&name))?;
        if reader.wants_pieces() {
            whole::read(kept, &mut reader).map_err(|error| error.in_file(&name))?;
        }
        let session = Session::new(reader.finish()?);
        let proof = match (mark, hash) {
            (Some(mark), _) => Proof::File(args.data.clone(), mark),
            (None, hash) => Proof::Hashed(hex(hash.unwrap_or_default())),
        };
        Ok(Data { session, name, proof })
    }

    /// The SHA-256 of the input in hexadecimal.
    pub(super) fn sha256(&self) -> Result<String> {
        match &self.proof {
            Proof::Hashed(hash) => Ok(hash.clone()),
            Proof::File(path, mark) => self.hash_again(path, mark),
        }
        .map_err(|error| error.in_file(&self.name))
    }

    fn hash_again(&self, path: &Path, mark: &Mark) -> Result<String> {
        let mut file = File::open(path).map_err(|fault| files::read_error(&fault))?;
        let (mut hash, mut bytes) = (Sha256::new(), 0);
        each_chunk(&mut file, |chunk| {
            bytes += chunk.len() as u64;
            hash.update(chunk);
            Ok(())
        })?;
        // The figures would be those of another file than the hash.
        if bytes != self.session.table().source().bytes || mark_of(&file).as_ref() != Some(mark) {
            return Err(Error::fault("input-changed"));
        }
        Ok(hex(hash))
    }

    /// Says where an error of the session lies: in the plan, unless it is about the table itself.
    pub(super) fn placed(&self, error: Error, plan: &PlanFile) -> Error {
        let of_table = ["table-", "count-", "person-missing", "release-keep-"]
            .iter()
            .any(|start| error.id().starts_with(start));
        if of_table { error.in_file(&self.name) } else { error.in_file(plan.name()) }
    }
}

type Opened = (String, Box<dyn Read>, Option<Mark>);

/// Opens the table; a mark says that it can be read again.
fn open(path: &Path, lang: Lang) -> Result<Opened> {
    if path.as_os_str() == "-" {
        let name = words::text(lang, "standard-input", &[]);
        return Ok((name, Box::new(io::stdin().lock()), None));
    }
    let name = path.display().to_string();
    let placed = |error: Error| error.in_file(&name);
    if fs::metadata(path).is_ok_and(|found| found.is_dir()) {
        return Err(placed(Error::input("file-is-folder")));
    }
    let file = File::open(path).map_err(|fault| placed(files::read_error(&fault)))?;
    let mark = mark_of(&file);
    Ok((name, Box::new(file), mark))
}

fn mark_of(file: &File) -> Option<Mark> {
    let found = file.metadata().ok().filter(fs::Metadata::is_file)?;
    Some(Mark(found.len(), found.modified().ok()))
}

fn options(args: &args::Data, plan: Option<&PlanFile>, name: &str) -> Result<CsvOptions> {
    let mut input = plan.map(|plan| plan.plan.input.clone()).unwrap_or_default();
    let args = args.clone();
    let delimiter = args.delimiter.map(|text| match text.as_str() {
        // A tab may be spelled, since shells make it hard to type.
        "\\t" | "tab" | "TAB" | "Tab" => "\t".to_owned(),
        _ => text,
    });
    input.delimiter = delimiter.or(input.delimiter);
    input.encoding = args.encoding.or(input.encoding);
    input.sheet = args.sheet.or(input.sheet);
    input.comment = args.comment.or(input.comment);
    input.header = args.header.or(input.header);
    input.duplicate_names = args.duplicate_names.or(input.duplicate_names);
    input.columns = args.columns.or(input.columns);
    let options = input.options().map_err(|error| error.in_file(name))?;
    Ok(CsvOptions { file: Some(name.to_owned()), memory: args.memory, ..options })
}

fn each_chunk(source: &mut dyn Read, mut take: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
    let mut buffer = vec![0; CHUNK];
    loop {
        match source.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(read) => take(&buffer[..read])?,
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(fault) => return Err(files::read_error(&fault)),
        }
    }
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
