//! Which room may know of which. A new edge is a decision: it is written into this table, and
//! nowhere else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A room, the rooms that it may name, and the words that have no place in it.
struct Room {
    name: &'static str,
    may_name: &'static [&'static str],
    never: &'static [&'static str],
    because: &'static str,
}

const ROOMS: [Room; 14] = [
    Room {
        name: "registry",
        may_name: &[],
        never: &[
            "async",
            "await",
            "sea_orm",
            "sqlx",
            "tokio",
            "axum",
            "async_graphql",
        ],
        because: "it says what is true, and nothing else: rows come in, a value comes out, nothing \
                  waits. What must wait belongs in store/ or changes/, what is asked in api/",
    },
    Room {
        name: "store",
        may_name: &["clock", "registry"],
        never: &["axum", "async_graphql", "View", "fluent_bundle"],
        because: "it keeps rows and does not know what a change means: that is for changes/",
    },
    Room {
        name: "changes",
        may_name: &["clock", "registry", "store"],
        never: &[
            "axum",
            "async_graphql",
            "begin",
            "begin_with_options",
            "fluent_bundle",
        ],
        because: "it acts and answers with codes: words are put in at the edge, transactions begin \
                  and end in store/",
    },
    Room {
        name: "transfer",
        may_name: &["changes", "clock", "registry", "store"],
        never: &["axum", "async_graphql", "sea_orm", "sqlx"],
        because: "it carries bundles in and out through changes/ and the registry, and sends no \
                  statement of its own",
    },
    Room {
        name: "content",
        may_name: &["clock", "registry", "transfer"],
        never: &["sea_orm", "sqlx", "axum", "async_graphql", "tokio"],
        because: "it is data, how it is read, and how more of it is made: taking it in is for \
                  transfer/",
    },
    Room {
        name: "identity",
        may_name: &["clock", "registry", "store"],
        never: &["sea_orm", "sqlx", "axum", "async_graphql", "View"],
        because: "it tells who asks: which permissions there are is for registry/, rows are for \
                  store/, headers and answers for http/",
    },
    Room {
        name: "i18n",
        may_name: &[],
        never: &["sea_orm", "sqlx", "axum", "async_graphql", "tokio"],
        because: "words know nothing of what they are said about",
    },
    Room {
        name: "api",
        may_name: &["changes", "i18n", "registry"],
        never: &["sea_orm", "sqlx", "axum", "tokio"],
        because: "a resolver decodes, takes a step through the registry, and wraps: no statement, \
                  no rule, no request",
    },
    Room {
        name: "http",
        may_name: &[
            "api", "changes", "clock", "i18n", "identity", "registry", "store",
        ],
        never: &["sea_orm", "sqlx"],
        because: "it is the edge: it hands questions to api/ and answers back",
    },
    Room {
        name: "cli",
        may_name: &[
            "api", "changes", "clock", "config", "content", "http", "i18n", "identity", "registry",
            "store", "transfer",
        ],
        never: &["sea_orm", "sqlx", "Statement"],
        because: "a command calls the same use cases as everybody else",
    },
    Room {
        name: "clock.rs",
        may_name: &[],
        never: &["sea_orm", "axum", "async_graphql"],
        because: "everything may name it, so it names nothing",
    },
    Room {
        name: "config.rs",
        may_name: &["identity"],
        never: &["sea_orm", "axum", "async_graphql"],
        because: "it reads what can be set, and does nothing with it; how an issuer is described is \
                  for identity/ to say",
    },
    Room {
        name: "lib.rs",
        may_name: &[],
        never: &["fn", "struct", "impl"],
        because: "it is the map",
    },
    Room {
        name: "main.rs",
        may_name: &["cli"],
        never: &["sea_orm", "axum", "async_graphql"],
        because: "it starts a command and passes on how that went",
    },
];

#[test]
fn no_room_names_what_it_must_not_know() {
    let mut faults = Vec::new();
    let mut read = 0;
    for room in &ROOMS {
        for path in files(&source().join(room.name)) {
            read += 1;
            let code = code(&fs::read_to_string(&path).unwrap());
            let file = path.strip_prefix(source()).unwrap().display().to_string();
            for named in rooms_in(&code) {
                let own = Some(named.as_str()) == room.name.split('.').next();
                if !own && !room.may_name.contains(&named.as_str()) {
                    faults.push(format!("src/{file} names `{named}`: {}", room.because));
                }
            }
            let words: BTreeSet<&str> = words(&code).collect();
            for never in room.never.iter().filter(|never| words.contains(**never)) {
                faults.push(format!("src/{file} says `{never}`: {}", room.because));
            }
        }
    }

    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(read > 100, "only {read} files were read");
}

#[test]
fn every_room_stands_in_the_table() {
    let rooms: BTreeSet<String> = fs::read_dir(source())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let table: BTreeSet<String> = ROOMS.iter().map(|room| room.name.to_owned()).collect();

    assert_eq!(
        rooms, table,
        "a new room says in the table of this test which rooms it may name"
    );
}

#[test]
fn no_two_rooms_name_each_other() {
    // Follows the table as far as it leads: whoever comes back to the start has found a circle.
    for room in &ROOMS {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&str> = room.may_name.to_vec();
        while let Some(name) = next.pop() {
            assert_ne!(name, room.name, "the arrows from {name} lead back to it");
            if reached.insert(name) {
                let room = ROOMS.iter().find(|room| room.name == name);
                next.extend(room.into_iter().flat_map(|room| room.may_name));
            }
        }
    }
}

#[test]
fn migrations_stand_alone() {
    let migration = root().join("migration");
    for path in files(&migration.join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        for word in words(&code(&text)) {
            assert!(
                !["entity", "nordverk", "nordverk_entity"].contains(&word),
                "{} names `{word}`: entities move on while a migration stays, so it spells tables \
                 and columns out",
                path.display()
            );
        }
    }
    let manifest = fs::read_to_string(migration.join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let needed: Vec<&String> = manifest["dependencies"]
        .as_table()
        .unwrap()
        .keys()
        .collect();
    assert_eq!(needed, ["sea-orm-migration"]);
}

#[test]
fn entities_know_of_nobody() {
    for path in files(&root().join("entity/src")) {
        let text = fs::read_to_string(&path).unwrap();
        for word in words(&code(&text)) {
            assert!(
                !["migration", "nordverk", "axum", "tokio"].contains(&word),
                "{} names `{word}`: a row is data that every room may look at",
                path.display()
            );
        }
    }
}

#[test]
fn rooms_are_found_however_they_are_named() {
    let text = "use crate::store::Store; // crate::http\n/// crate::cli\nuse crate::{api, i18n::{self, \
                Catalogue}};\nlet text = \"crate::config\"; crate :: clock::now()";

    let found = rooms_in(&code(text));

    assert_eq!(Vec::from_iter(found), ["api", "clock", "i18n", "store"]);
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source() -> PathBuf {
    root().join("src")
}

/// The Rust files at a path, itself or below.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        return if is_rust {
            vec![path.to_owned()]
        } else {
            Vec::new()
        };
    }
    let entries = fs::read_dir(path).unwrap();
    entries
        .flat_map(|entry| files(&entry.unwrap().path()))
        .collect()
}

/// A file without its comments and the texts in it.
fn code(text: &str) -> String {
    let mut code = String::new();
    for line in text.lines() {
        let mut is_text = false;
        let mut before = ' ';
        for (at, letter) in line.char_indices() {
            if !is_text && line[at..].starts_with("//") {
                break;
            }
            if letter == '"' && before != '\\' && before != '\'' {
                is_text = !is_text;
            } else if !is_text {
                code.push(letter);
            }
            before = letter;
        }
        code.push('\n');
    }
    code
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .filter(|word| !word.is_empty())
}

/// The rooms after `crate::`, one by one or in braces, and after the name of the program.
fn rooms_in(code: &str) -> BTreeSet<String> {
    let packed: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let packed = packed.replace(" ::", "::").replace(":: ", "::");
    let mut found = BTreeSet::new();
    for root in ["crate::", "nordverk::"] {
        for (at, _) in packed.match_indices(root) {
            let rest = &packed[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(list) => found.extend(first_level(list)),
                None => found.extend(words(rest).next().map(str::to_owned)),
            }
        }
    }
    found
}

/// The names that stand directly in a list in braces, which has been entered.
fn first_level(list: &str) -> Vec<String> {
    let mut depth = 1;
    let mut names = vec![String::new()];
    for letter in list.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(String::new()),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if letter != ','
            && let Some(name) = names.last_mut()
        {
            name.push(letter);
        }
    }
    names
        .iter()
        .filter_map(|name| words(name).next().map(str::to_owned))
        .collect()
}
