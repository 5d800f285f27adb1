//! The program: reads the arguments, runs a command, and says by its exit code how that went.

use std::process::ExitCode;
use std::time::Instant;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    nordverk::cli::run(Instant::now(), std::env::args_os())
}
