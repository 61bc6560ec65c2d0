//! `cargo xtask build`: the wasm module, the npm package, the page.

use std::fs;

use wasm_bindgen_cli_support::Bindgen;

use crate::tools::{self, Outcome, WASM, cargo, npm, read, root, run, target, write};

/// Whether the wasm module is made as small and fast as it gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Speed {
    /// With `wasm-opt`, which takes a minute or two.
    Full,
    /// Without it.
    Quick,
}

/// Everything that is shipped.
pub fn all(speed: Speed) -> Outcome {
    module(speed)?;
    tools::npm_packages()?;
    if speed == Speed::Full {
        optimise()?;
    }
    package()?;
    page()
}

/// The readers of rarer formats, which are transferred when such a file is opened.
const FORMATS: &str = "oboro-formats";

/// Each becomes a module.
const PACKAGES: [&str; 2] = ["oboro", FORMATS];

/// `pkg/oboro_bg.wasm` and `pkg/oboro_formats_bg.wasm`, with their JavaScript and their types.
///
/// What is shipped is linked as a whole, because it must be transferred. That takes a minute or two, so what is only
/// tried out is not.
pub fn module(speed: Speed) -> Outcome {
    tools::wasm_target()?;
    PACKAGES.into_iter().try_for_each(|package| module_of(package, speed))
}

fn module_of(package: &str, speed: Speed) -> Outcome {
    let mut build = cargo();
    if speed == Speed::Full {
        build.env("CARGO_PROFILE_RELEASE_LTO", "fat");
        build.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1");
    }
    build.args(["build", "--release", "--lib", "--target", WASM]);
    build.args(["--no-default-features", "--features", "wasm", "--package", package]);
    run(&mut build)?;
    bind(package)
}

fn bind(package: &str) -> Outcome {
    let input = target().join(WASM).join("release").join(package.replace('-', "_") + ".wasm");
    let mut bindgen = Bindgen::new();
    let faulty = |fault| format!("wasm-bindgen: {fault}");
    bindgen.web(true).map_err(faulty)?.typescript(true).remove_producers_section(true);
    // The second module is begun anew after each file, so that its memory goes with the file.
    bindgen.reset_state_function(package == FORMATS);
    bindgen.remove_name_section(true).input_path(input);
    bindgen.generate(root().join("pkg")).map_err(faulty)
}

/// Makes the modules smaller by a tenth. What makes them a hundredth smaller still, or is meant to make them faster,
/// makes them slower by a tenth to a quarter: choices without a branch become branches again.
///
/// The same input gives the same output, so an input seen before is not optimised again.
pub fn optimise() -> Outcome {
    ["oboro", "oboro_formats"].into_iter().try_for_each(optimise_module)
}

fn optimise_module(name: &str) -> Outcome {
    let module = root().join(format!("pkg/{name}_bg.wasm"));
    let before = target().join(format!("wasm-opt/{name}-before.wasm"));
    let after = target().join(format!("wasm-opt/{name}-after.wasm"));
    let bytes = read(&module)?;
    if fs::read(&before).ok().as_ref() != Some(&bytes) {
        // What is interrupted here must not pass for done the next time.
        write(&before, "")?;
        let mut opt = tools::script("binaryen/bin/wasm-opt");
        run(opt.arg("-O1").args(FEATURES).arg(&module).arg("-o").arg(&after))?;
        write(&before, bytes)?;
    }
    write(&module, read(&after)?)
}

/// What the Rust compiler emits for the target, SIMD because `.cargo/config.toml` asks for it.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// The TypeScript around the module, and the licence that goes with it.
pub fn package() -> Outcome {
    write(&root().join("pkg/LICENSE"), read(&root().join("LICENSE"))?)?;
    run(tools::script("typescript/bin/tsc").args(["--project", "pkg"]))
}

/// The static site.
pub fn page() -> Outcome {
    run(npm("www").args(["run", "--silent", "build"]))
}
