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

/// `pkg/oboro_bg.wasm` with its JavaScript and its types.
///
/// What is shipped is linked as a whole, because it must be transferred. That takes a minute or two, so what is only
/// tried out is not.
pub fn module(speed: Speed) -> Outcome {
    tools::wasm_target()?;
    let mut build = cargo();
    if speed == Speed::Full {
        build.env("CARGO_PROFILE_RELEASE_LTO", "fat");
        build.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1");
    }
    build.args(["build", "--release", "--lib", "--target", WASM]);
    run(build.args(["--no-default-features", "--features", "wasm"]))?;
    bind()
}

fn bind() -> Outcome {
    let input = target().join(WASM).join("release/oboro.wasm");
    let mut bindgen = Bindgen::new();
    let faulty = |fault| format!("wasm-bindgen: {fault}");
    bindgen.web(true).map_err(faulty)?.typescript(true).remove_producers_section(true);
    bindgen.remove_name_section(true).input_path(input);
    bindgen.generate(root().join("pkg")).map_err(faulty)
}

/// Makes the module small. The same input gives the same output, so an input seen before is not optimised again.
pub fn optimise() -> Outcome {
    let module = root().join("pkg/oboro_bg.wasm");
    let before = target().join("wasm-opt/before.wasm");
    let after = target().join("wasm-opt/after.wasm");
    let bytes = read(&module)?;
    if fs::read(&before).ok().as_ref() != Some(&bytes) {
        // What is interrupted here must not pass for done the next time.
        write(&before, "")?;
        let mut opt = tools::script("binaryen/bin/wasm-opt");
        run(opt.arg("-Oz").args(FEATURES).arg(&module).arg("-o").arg(&after))?;
        write(&before, bytes)?;
    }
    write(&module, read(&after)?)
}

/// What the Rust compiler emits for the target without being asked.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
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
