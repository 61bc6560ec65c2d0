//! What is done around the code: build, serve, test, measure.

mod bench;
mod build;
mod chromium;
mod golden;
mod peers;
mod serve;
mod stages;
mod tally;
mod test;
mod tools;

use std::process::ExitCode;

use tools::Outcome;

const USAGE: &str = "\
cargo xtask build [--quick]    the npm package into pkg/, the page into www/dist/
cargo xtask serve [--release] [--open]
                               builds and serves the page on this machine
cargo xtask test [--quick]     everything
cargo xtask bench [--json] [native] [node] [chromium]
                               measures: natively, in Node, in Chromium, or where it is told to
cargo xtask bless              accepts the golden files as they are now

--quick    leaves out wasm-opt
--release  does not
--open     opens the page in the browser";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Outcome {
    match args {
        ["build"] => build::all(build::Speed::Full),
        ["build", "--quick"] => build::all(build::Speed::Quick),
        ["test"] => test::run(build::Speed::Full),
        ["test", "--quick"] => test::run(build::Speed::Quick),
        ["bench", rest @ ..] => bench_with(rest),
        ["bless"] => golden::bless(),
        ["serve", flags @ ..] => serve_with(flags),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    }
}

fn bench_with(args: &[&str]) -> Outcome {
    let (flags, targets): (Vec<&str>, Vec<&str>) =
        args.iter().partition(|arg| arg.starts_with("--"));
    let known = ["native", "node", "chromium"];
    if flags.iter().any(|flag| *flag != "--json") || targets.iter().any(|one| !known.contains(one))
    {
        return Err(USAGE.to_owned());
    }
    bench::all(flags.contains(&"--json"), &targets)
}

fn serve_with(flags: &[&str]) -> Outcome {
    let known = ["--release", "--quick", "--open"];
    if flags.iter().any(|flag| !known.contains(flag)) {
        return Err(USAGE.to_owned());
    }
    let speed = if flags.contains(&"--release") { build::Speed::Full } else { build::Speed::Quick };
    serve::run(speed, flags.contains(&"--open"))
}
