//! A sound when a code was read.

use web_sys::{AudioContext, OscillatorType};

/// Pitch in hertz, length in seconds, and loudness of 1: a till's beep, not an alarm.
const PITCH: f32 = 1760.0;
const LENGTH: f64 = 0.09;
const LOUDNESS: f32 = 0.12;

/// Beeps once. Silent where the browser has no sound or does not permit it before a tap.
pub fn beep() {
    let _ = try_beep();
}

fn try_beep() -> Option<()> {
    let context = AudioContext::new().ok()?;
    let tone = context.create_oscillator().ok()?;
    let volume = context.create_gain().ok()?;
    tone.set_type(OscillatorType::Sine);
    tone.frequency().set_value(PITCH);
    volume.gain().set_value(LOUDNESS);
    tone.connect_with_audio_node(&volume).ok()?;
    volume.connect_with_audio_node(&context.destination()).ok()?;
    let end = context.current_time() + LENGTH;
    tone.start().ok()?;
    tone.stop_with_when(end).ok()?;
    // The browser keeps few contexts; this one is done with its tone.
    let done = wasm_bindgen::closure::Closure::once_into_js(move || {
        let _ = context.close();
    });
    tone.set_onended(Some(wasm_bindgen::JsCast::unchecked_ref(&done)));
    Some(())
}
