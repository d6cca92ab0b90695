//! The proof of `import run`: whatever breaks, wherever it is killed, nobody is created twice and nobody is lost. The truth is
//! the server's memory; what the program says is only compared with it. `CARECLOUD_TEST_EVERY_KILL=1` leaves nothing out.

#![cfg(unix)]

mod support;

#[path = "import/faults.rs"]
mod faults;
#[path = "import_files/table.rs"]
mod files;
#[path = "import/flags.rs"]
mod flags;
#[path = "import/hostile.rs"]
mod hostile;
#[path = "import/identity.rs"]
mod identity;
#[path = "import/inputs.rs"]
mod inputs;
#[path = "import/interrupt.rs"]
mod interrupt;
#[path = "import/kills.rs"]
mod kills;
#[path = "import/lost.rs"]
mod lost;
#[path = "import/modes.rs"]
mod modes;
#[path = "import/outage.rs"]
mod outage;
#[path = "import/race.rs"]
mod race;
#[path = "import/relay.rs"]
mod relay;
#[path = "import/scene.rs"]
mod scene;
#[path = "import/soak.rs"]
mod soak;
#[path = "import/stage.rs"]
mod stage;
#[path = "import/sweep.rs"]
mod sweep;
#[path = "import/ways.rs"]
mod ways;
