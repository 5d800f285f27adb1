//! Whoever runs the program and is refused is told why in a sentence, and nothing has happened.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use migration::MigratorTrait as _;
use sea_orm::{ConnectionTrait as _, Database, DbBackend, Statement};
use tempfile::TempDir;

/// A directory to run the program in.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn put(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_nordverk"));
        program
            .args(args)
            .current_dir(self.path())
            .stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("NORDVERK_") {
                program.env_remove(name);
            }
        }
        program.output().unwrap()
    }

    /// What a command that must not be done says, one line after the other.
    pub(crate) fn refused(&self, code: i32, args: &[&str]) -> Vec<String> {
        let before = self.files();
        let output = self.run(args);

        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
        assert!(
            !said.contains("panicked") && !said.contains("RUST_BACKTRACE"),
            "{said}"
        );
        assert_eq!(self.files(), before, "something was written: {said}");
        said.lines().map(str::to_owned).collect()
    }

    pub(crate) fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Every file with what is in it.
    fn files(&self) -> Vec<(String, String)> {
        fn below(path: &Path, files: &mut Vec<(String, String)>) {
            for entry in fs::read_dir(path).unwrap() {
                let path = entry.unwrap().path();
                let name = path.display().to_string();
                let extension = path.extension().unwrap_or_default();
                if path.is_dir() {
                    below(&path, files);
                } else if extension == "db" {
                    files.push((name, rows(&path)));
                } else if extension != "db-wal" && extension != "db-shm" {
                    files.push((name, fs::read_to_string(&path).unwrap()));
                }
            }
        }
        let mut files = Vec::new();
        below(self.path(), &mut files);
        files.sort_unstable();
        files
    }
}

/// How many rows each table of a database has. Its bytes may change as it is opened and closed.
fn rows(path: &Path) -> String {
    if let Ok(text) = fs::read_to_string(path) {
        // Not a database, or nothing yet.
        return text;
    }
    waited_for(async {
        let db = Database::connect(format!("sqlite://{}", path.display()))
            .await
            .unwrap();
        let ask = async |sql: String| {
            let statement = Statement::from_string(DbBackend::Sqlite, sql);
            db.query_all_raw(statement).await.unwrap()
        };
        let mut told = String::new();
        let tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1";
        for table in ask(tables.to_owned()).await {
            let table: String = table.try_get_by_index(0).unwrap();
            let rows = ask(format!("SELECT count(*) FROM {table}")).await;
            let rows: i64 = rows.first().unwrap().try_get_by_index(0).unwrap();
            told.extend([&*table, ": ", &rows.to_string(), "\n"]);
        }
        db.close().await.unwrap();
        told
    })
}

fn waited_for<T>(what: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(what)
}

#[test]
fn a_database_of_an_unknown_kind_is_refused() {
    let said = Desk::new().refused(1, &["migrate", "--database", "mysql://root:secret@host/db"]);

    assert_eq!(
        said,
        [
            "nordverk: the database address `mysql://root@host/db` is not understood: use \
          sqlite://FILE or postgres://USER@HOST/DATABASE"
        ]
    );
}

#[test]
fn a_server_that_does_not_answer_is_named_without_its_password() {
    let address = "postgres://clerk:secret@127.0.0.1:1/registry";

    let said = Desk::new().refused(1, &["migrate", "--database", address]);

    assert_eq!(said.len(), 1, "{said:#?}");
    let start = "nordverk: cannot open the database at `postgres://clerk@127.0.0.1:1/registry`: ";
    assert!(said[0].starts_with(start), "{said:#?}");
    assert!(!said[0].contains("secret"));
}

#[test]
fn a_database_file_in_no_directory_is_refused() {
    let said = Desk::new().refused(
        1,
        &["migrate", "--database", "sqlite://no/where/registry.db"],
    );

    assert_eq!(
        said,
        [
            "nordverk: the directory `no/where` of the database file does not exist: create it, or \
          choose another"
        ]
    );
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let desk = Desk::new();
    desk.put(
        "registry.db",
        &"This is no database, but long enough to be one. ".repeat(100),
    );

    let said = desk.refused(1, &["migrate", "--database", "sqlite://registry.db"]);

    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(
        said[0].starts_with("nordverk: cannot open the database at `sqlite://registry.db`: "),
        "{said:#?}"
    );
}

#[test]
fn a_database_that_was_not_migrated_is_not_served_or_written_to() {
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["load"],
        &["export", "out"],
    ] {
        let desk = Desk::new();
        desk.put("registry.db", "");
        let mut args = command.to_vec();
        args.extend(["--database", "sqlite://registry.db"]);

        let said = desk.refused(1, &args);

        let lacking = migration::Migrator::migrations().len();
        let lacks = format!("the database lacks {lacking} migration(s)");
        assert_eq!(
            said,
            [format!("nordverk: {lacks}: run `nordverk migrate` first")]
        );
    }
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let desk = Desk::new();
    desk.done(&["migrate", "--database", "sqlite://registry.db"]);
    let address = format!("sqlite://{}", desk.path().join("registry.db").display());
    waited_for(async {
        let db = Database::connect(address).await.unwrap();
        db.execute_unprepared("INSERT INTO seaql_migrations VALUES ('m20991231_000001_later', 1)")
            .await
            .unwrap();
        db.close().await.unwrap();
    });

    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["migrate"],
        &["load"],
    ] {
        let mut args = command.to_vec();
        args.extend(["--database", "sqlite://registry.db"]);

        let said = desk.refused(1, &args);

        assert_eq!(said.len(), 1, "{said:#?}");
        assert!(
            said[0].starts_with("nordverk: the database was migrated by a newer program: start")
                && said[0].contains("m20991231_000001_later"),
            "{said:#?}"
        );
    }
}

#[test]
fn a_bundle_that_is_not_there_is_refused() {
    let desk = Desk::new();
    desk.done(&["migrate"]);
    fs::create_dir(desk.path().join("empty")).unwrap();

    assert_eq!(
        desk.refused(1, &["import", "nowhere"]),
        ["nordverk: there is no directory nowhere"]
    );
    assert_eq!(
        desk.refused(1, &["import", "empty"]),
        ["nordverk: there is no .toml file in empty"]
    );
}

#[test]
fn a_broken_bundle_is_refused_with_every_fault_in_its_place() {
    let desk = Desk::new();
    desk.done(&["migrate"]);
    desk.put("bundle/a.toml", "[[topic]]\nkey = \"fire\"\nslug = \"\"\n");
    desk.put(
        "bundle/b.toml",
        "[[planet]]\nkey = \"mars\"\n\n[[topic]]\nkey = 7\n",
    );

    let said = desk.refused(1, &["import", "bundle"]);

    assert!(said[0].starts_with("nordverk: "), "{said:#?}");
    for place in ["a.toml:3", "b.toml:1", "b.toml:5"] {
        assert!(
            said.iter().any(|line| line.contains(place)),
            "{place} in {said:#?}"
        );
    }
}

#[test]
fn a_bundle_that_does_not_fit_together_is_refused() {
    let desk = Desk::new();
    desk.done(&["migrate"]);
    let topic = "[[topic]]\nkey = \"fire\"\nslug = \"fire\"\nauthority = \"nobody\"\nsources = []\n\
                 label = { sv = \"Eld\" }\n";
    desk.put("bundle/topics.toml", topic);

    let said = desk.refused(1, &["import", "bundle"]);

    assert_eq!(
        said[0],
        "nordverk: nothing was taken in; correct this and try again, 1 fault(s):"
    );
    assert!(
        said[1].contains("topics.toml:1") && said[1].contains("nobody"),
        "{said:#?}"
    );
}

#[test]
fn a_port_in_use_is_told_before_anything_is_opened() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();

    let said = Desk::new().refused(1, &["serve", "--listen", &address.to_string()]);

    let port = address.port();
    assert_eq!(
        said,
        [format!(
            "nordverk: port {port} is in use on 127.0.0.1: choose another address with --listen"
        )]
    );
}

#[test]
fn every_unknown_key_of_the_configuration_is_told_at_once() {
    let desk = Desk::new();
    desk.put(
        "nordverk.toml",
        "databas = \"sqlite://a.db\"\nlisten = \"here\"\ncolour = \"red\"\n",
    );

    let said = desk.refused(2, &["migrate"]);

    assert_eq!(said[0], "nordverk: the configuration cannot be used:");
    assert_eq!(said.len(), 4, "{said:#?}");
    for key in [
        "`databas` in nordverk.toml",
        "`listen` in nordverk.toml",
        "`colour` in nordverk.toml",
    ] {
        assert!(
            said.iter().any(|line| line.trim().starts_with(key)),
            "{key} in {said:#?}"
        );
    }
}

#[test]
fn a_configuration_file_that_was_asked_for_must_be_there() {
    let said = Desk::new().refused(2, &["migrate", "--config", "none.toml"]);

    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(
        said[1].contains("none.toml: the configuration file cannot be read"),
        "{said:#?}"
    );
}

#[test]
fn an_export_writes_over_nothing_unless_it_is_told_to() {
    let desk = Desk::new();
    desk.done(&["migrate"]);
    desk.put("out/kept.txt", "mine");

    let said = desk.refused(1, &["export", "out"]);

    assert_eq!(
        said,
        ["nordverk: `out` is not empty: choose a new directory, or write over it with --force"]
    );
}

#[test]
fn a_command_that_there_is_not_is_wrongly_asked() {
    Desk::new().refused(2, &["destroy"]);
}

#[test]
fn the_schema_is_printed_as_it_is_committed() {
    let printed = Desk::new().done(&["schema"]);

    assert!(
        printed == include_str!("../../../schema.graphql"),
        "run the test of the schema"
    );
}

#[test]
fn what_is_loaded_and_exported_can_be_imported_elsewhere() {
    let desk = Desk::new();
    desk.done(&["migrate"]);
    desk.done(&["load"]);
    desk.done(&["export", "first"]);
    desk.done(&["migrate", "--database", "sqlite://other.db"]);
    desk.done(&["import", "first", "--database", "sqlite://other.db"]);
    desk.done(&["export", "second", "--database", "sqlite://other.db"]);

    for name in fs::read_dir(desk.path().join("first")).unwrap() {
        let name = name.unwrap().file_name();
        let read = |directory| fs::read(desk.path().join(directory).join(&name)).unwrap();
        assert!(read("first") == read("second"), "{}", name.display());
    }
}
