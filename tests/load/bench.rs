//! How fast is it, and how large? The real program is started on a large made-up registry and asked
//! over connections to 127.0.0.1 that stay open.
//!
//! ```text
//! cargo bench --bench load
//! cargo bench --bench load -- --database postgres://user@host/empty --seconds 10
//! cargo bench --bench load -- --writes --database postgres://user@host/empty
//! ```
//!
//! With `--writes` it is written instead, always to a `SQLite` file and also to the database that is
//! named.
//!
//! Where other programs run on the same machine, look at the processor time for each request: it
//! hardly depends on them. The questions take turns for some rounds; of each figure the median is
//! told, with the least and the greatest. It stops by itself.

mod client;
mod queries;
mod registry;
mod server;
mod writes;

use std::fmt::Display;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use clap::Parser as _;

use client::{Connection, drive};
use queries::Query;
use server::Server;

/// Measures the program on a large made-up registry.
#[derive(Debug, clap::Parser)]
struct Options {
    /// The address of a database to fill, empty or filled before [default: a temporary file]
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// How many networks are made up; everything else is in proportion
    #[arg(long, default_value_t = 200)]
    networks: usize,
    /// Which registry is made up
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many connections ask at once
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// How many seconds each question is asked in each round
    #[arg(long, default_value_t = 4)]
    seconds: u64,
    /// How many rounds there are
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Only these questions, such as Q1
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    only: Vec<String>,
    /// Measure the questions alone, and neither starts nor memory
    #[arg(long)]
    brief: bool,
    /// Measure how fast is written instead
    #[arg(long)]
    writes: bool,
    /// Given by cargo
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    let directory = tempfile::tempdir()?;
    let directory = directory.path();
    if options.writes {
        return writes::measure(&options, directory);
    }
    let address = match &options.database {
        Some(address) => address.clone(),
        None => registry::new(directory, "full.db")?,
    };
    fill(&options, &address)?;
    let server = Server::start(&["--database", &address])?;
    let at_start = server.resident_kib;
    ask(&options, &server)?;
    tell(format_args!(
        "resident memory: {} when ready, {} after the questions, {} at most",
        mebibytes(at_start),
        mebibytes(server.status_kib("VmRSS:")),
        mebibytes(server.status_kib("VmHWM:")),
    ));
    drop(server);
    if !options.brief {
        starts("this registry", &["--database", &address])?;
        let delivered = registry::new(directory, "delivered.db")?;
        registry::run(&delivered, &["load"])?;
        starts("the delivered content", &["--database", &delivered])?;
        starts("serve --demo", &["--demo"])?;
        memberships(directory, &address)?;
    }
    Ok(())
}

/// Takes in the made-up registry, and takes it in once more.
fn fill(options: &Options, address: &str) -> anyhow::Result<()> {
    registry::run(address, &["migrate"])?;
    let (seed, networks) = (options.seed.to_string(), options.networks.to_string());
    let load = [
        "load",
        "--generated",
        "--seed",
        &seed,
        "--networks",
        &networks,
    ];
    let first = registry::run(address, &load)?;
    tell(format_args!(
        "a registry of {networks} networks is there after {} ms",
        first.as_millis()
    ));
    if !options.brief {
        let again = registry::run(address, &load)?;
        tell(format_args!(
            "and is there once more after {} ms",
            again.as_millis()
        ));
    }
    Ok(())
}

/// Asks each question for a while, in turns.
fn ask(options: &Options, server: &Server) -> anyhow::Result<()> {
    let mut queries = queries::prepare(&mut Connection::new(server.address)?)?;
    queries.retain(|query| {
        options.only.is_empty() || options.only.iter().any(|only| only == query.name)
    });
    let mut figures: Vec<Vec<Figures>> = queries.iter().map(|_| Vec::new()).collect();
    for _ in 0..options.rounds {
        for (query, figures) in queries.iter().zip(&mut figures) {
            figures.push(measure(options, server, query)?);
        }
    }
    tell(format_args!(
        "{} connections, {} rounds of {} s for each question",
        options.connections, options.rounds, options.seconds
    ));
    for (query, figures) in queries.iter().zip(&figures) {
        let spread = |of: fn(&Figures) -> f64| Spread::of(figures.iter().map(of));
        tell(format_args!(
            "{} {} ({} different requests)",
            query.name,
            query.about,
            query.requests.len()
        ));
        tell(format_args!(
            "   requests/s        {}",
            spread(|one| one.rate)
        ));
        tell(format_args!(
            "   p50, ms           {}",
            spread(|one| one.p50)
        ));
        tell(format_args!(
            "   p99, ms           {}",
            spread(|one| one.p99)
        ));
        tell(format_args!(
            "   processor, us     {}",
            spread(|one| one.cpu)
        ));
        tell(format_args!(
            "   bytes             {}",
            spread(|one| one.bytes)
        ));
    }
    Ok(())
}

struct Figures {
    rate: f64,
    p50: f64,
    p99: f64,
    /// Microseconds of the server for each request.
    cpu: f64,
    bytes: f64,
}

fn measure(options: &Options, server: &Server, query: &Query) -> anyhow::Result<Figures> {
    let ask = |duration| {
        drive(
            server.address,
            &query.requests,
            options.connections,
            duration,
        )
    };
    ask(Duration::from_millis(500))?;
    let before = server.cpu();
    let answers = ask(Duration::from_secs(options.seconds))?;
    let cpu = server
        .cpu()
        .zip(before)
        .map(|(after, before)| after.saturating_sub(before));
    let count = number(answers.each.len());
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    Ok(Figures {
        rate: count / answers.took.as_secs_f64(),
        p50: milliseconds(answers.percentile(50)),
        p99: milliseconds(answers.percentile(99)),
        cpu: cpu.map_or(f64::NAN, |cpu| cpu.as_secs_f64() * 1e6 / count),
        bytes: number(answers.bytes) / count,
    })
}

/// How long it takes until a server is ready, and how large it is then.
fn starts(what: &str, arguments: &[&str]) -> anyhow::Result<()> {
    let servers = (0..5).map(|_| {
        let server = Server::start(arguments)?;
        let figures = [
            server.ready_ms,
            server.load_ms,
            server.resident_kib.unwrap_or_default(),
        ];
        Ok(figures.map(f64_of))
    });
    let figures = servers.collect::<anyhow::Result<Vec<_>>>()?;
    let spread = |of: fn(&[f64; 3]) -> f64| Spread::of(figures.iter().map(of));
    tell(format_args!("start on {what}"));
    tell(format_args!(
        "   ready after, ms   {}",
        spread(|[ready, ..]| *ready)
    ));
    tell(format_args!(
        "   of that, reading  {}",
        spread(|[_, load, _]| *load)
    ));
    tell(format_args!(
        "   resident, MiB     {}",
        spread(|[.., kib]| *kib / 1024.0)
    ));
    Ok(())
}

/// What a membership costs: by how much a server is smaller whose registry has none.
///
/// Both registries are `SQLite` files, so that the driver's own memory is the same.
fn memberships(directory: &Path, address: &str) -> anyhow::Result<()> {
    let (without, count) = registry::without_memberships(directory, address)?;
    let with = registry::new(directory, "with.db")?;
    let written = directory.join("all").display().to_string();
    registry::run(address, &["export", &written])?;
    registry::run(&with, &["import", &written])?;
    let [with, without] = [with, without].map(|address| {
        let server = Server::start(&["--database", &address])?;
        anyhow::Ok(server.resident_kib.unwrap_or_default())
    });
    let (with, without) = (with?, without?);
    let bytes = with.saturating_sub(without) * 1024 / u64::try_from(count.max(1))?;
    tell(format_args!(
        "memory of a membership: {bytes} bytes ({} with {count} of them, {} without)",
        mebibytes(Some(with)),
        mebibytes(Some(without)),
    ));
    Ok(())
}

/// The median of some figures, with the least and the greatest.
struct Spread {
    least: f64,
    median: f64,
    greatest: f64,
}

impl Spread {
    fn of(figures: impl Iterator<Item = f64>) -> Self {
        let mut figures: Vec<f64> = figures.collect();
        figures.sort_by(f64::total_cmp);
        let at = |place: usize| figures.get(place).copied().unwrap_or(f64::NAN);
        Self {
            least: at(0),
            median: at(figures.len() / 2),
            greatest: at(figures.len().saturating_sub(1)),
        }
    }
}

impl Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            least,
            median,
            greatest,
        } = self;
        let digits = if *median < 100.0 { 2 } else { 0 };
        write!(
            f,
            "{median:>9.digits$}  ({least:.digits$} to {greatest:.digits$})"
        )
    }
}

fn mebibytes(kib: Option<u64>) -> String {
    kib.map_or("unknown".to_owned(), |kib| format!("{} MiB", kib / 1024))
}

fn number(count: usize) -> f64 {
    f64_of(u64::try_from(count).unwrap_or(u64::MAX))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "figures are told with a few digits"
)]
fn f64_of(number: u64) -> f64 {
    number as f64
}

fn tell(line: impl Display) {
    writeln!(std::io::stdout(), "{line}").unwrap_or_default();
}
