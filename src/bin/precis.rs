//! The native command line.

fn main() -> std::process::ExitCode {
    precis::cli::main()
}
