//! Unpacking gzip as it arrives; files of several members, too.

use std::io::Write;

use flate2::write::MultiGzDecoder;

/// Unpacks what is fed; checksums are checked.
pub struct Gunzip(MultiGzDecoder<Vec<u8>>);

/// What was fed is not gzip, or is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotGzip;

impl Default for Gunzip {
    fn default() -> Gunzip {
        Gunzip(MultiGzDecoder::new(Vec::new()))
    }
}

/// Packed bytes at a time: at most a thousand times as many come out.
const STEP: usize = 64 * 1024;

impl Gunzip {
    /// Unpacks the next piece; what comes out is handed on in pieces of bounded length.
    ///
    /// # Errors
    /// What `take` says, and what [`NotGzip`] becomes.
    pub fn feed<E: From<NotGzip>>(
        &mut self,
        packed: &[u8],
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        for step in packed.chunks(STEP) {
            // It keeps what it has until it is asked for it.
            self.0.write_all(step).and_then(|()| self.0.flush()).map_err(|_| NotGzip)?;
            self.hand_on(&mut take)?;
        }
        Ok(())
    }

    /// The end of the file: the last bytes, and whether it was whole.
    ///
    /// # Errors
    /// As [`Gunzip::feed`].
    pub fn finish<E: From<NotGzip>>(
        &mut self,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.0.try_finish().map_err(|_| NotGzip)?;
        self.hand_on(&mut take)
    }

    fn hand_on<E>(&mut self, take: &mut impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        let out = self.0.get_mut();
        if out.is_empty() {
            return Ok(());
        }
        let done = take(out);
        out.clear();
        done
    }
}
