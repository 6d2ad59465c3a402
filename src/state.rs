//! Values that change, and what follows them: all kept by one type each of the framework's.
//!
//! The framework's signals bring a copy of their machinery for every type of value, some 3 KB of Wasm each. These are
//! the same behind one type, and give the value its own back at the edge. Handles are copied freely; what they lead to
//! is gone with the part of the page that made it.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

type Erased = Rc<dyn Any>;

fn erased<T: 'static>(value: T) -> Erased {
    Rc::new(value)
}

/// The value within: always there, as every handle names the type that it was made with.
fn of<T: 'static>(erased: &Erased) -> Option<&T> {
    erased.downcast_ref()
}

/// Gives handles to values of `T` what derives would ask of `T` itself.
macro_rules! handle {
    ($name:ident) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T> std::fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    };
}

handle!(State);
handle!(Derived);
handle!(Kept);

/// A value that views and effects follow.
pub struct State<T> {
    inner: RwSignal<Erased, LocalStorage>,
    of: PhantomData<fn() -> T>,
}

impl<T: Clone + 'static> State<T> {
    /// Starts with `value`.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self { inner: RwSignal::new_local(erased(value)), of: PhantomData }
    }

    /// The value; what reads it so runs again when it changes.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    #[must_use]
    pub fn get(&self) -> T {
        of(&self.inner.get()).cloned().expect("a state of this type")
    }

    /// The value, read once.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    #[must_use]
    pub fn get_untracked(&self) -> T {
        of(&self.inner.get_untracked()).cloned().expect("a state of this type")
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        self.inner.track();
    }

    /// Puts `value` in its place. Nothing happens when the part of the page that made it is gone.
    pub fn set(&self, value: T) {
        let _ = self.inner.try_set(erased(value));
    }

    /// Changes the value. Nothing happens when the part of the page that made it is gone.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut change = Some(change);
        let change: &mut dyn FnMut(&mut Erased) = &mut |inner| {
            let Some(change) = change.take() else { return };
            if let Some(value) = Rc::get_mut(inner).and_then(<dyn Any>::downcast_mut) {
                change(value);
            } else if let Some(mut value) = of::<T>(inner).cloned() {
                change(&mut value);
                *inner = erased(value);
            }
        };
        let _ = self.inner.try_update(change);
    }
}

/// A value worked out from others, anew when they change; followed like a [`State`], but only where it differs.
pub struct Derived<T> {
    inner: Memo<SendWrapper<Erased>>,
    of: PhantomData<fn() -> T>,
}

impl<T: Clone + PartialEq + 'static> Derived<T> {
    /// What `compute` gives.
    #[must_use]
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        type Compute = Box<dyn Fn(Option<&SendWrapper<Erased>>) -> SendWrapper<Erased> + Send + Sync>;
        let compute: Compute = Box::new(move |_| SendWrapper::new(erased(compute())));
        let inner = Memo::new_with_compare(compute, |old, new| {
            old.and_then(|old| of::<T>(old)) != new.and_then(|new| of::<T>(new))
        });
        Self { inner, of: PhantomData }
    }

    /// The value; what reads it so runs again when it differs.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    #[must_use]
    pub fn get(&self) -> T {
        of(&self.inner.get()).cloned().expect("a derived value of this type")
    }

    /// The value, read once.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    #[must_use]
    pub fn get_untracked(&self) -> T {
        of(&self.inner.get_untracked()).cloned().expect("a derived value of this type")
    }
}

/// A value that lives as long as the part of the page that made it; nothing follows it.
pub struct Kept<T> {
    inner: StoredValue<Erased, LocalStorage>,
    of: PhantomData<fn() -> T>,
}

impl<T: 'static> Kept<T> {
    /// Keeps `value`.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self { inner: StoredValue::new_local(erased(value)), of: PhantomData }
    }

    /// What `read` makes of the value.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(of(&self.inner.get_value()).expect("a kept value of this type"))
    }

    /// Puts `value` in its place. Nothing happens when the part of the page that made it is gone.
    pub fn set(&self, value: T) {
        let _ = self.inner.try_set_value(erased(value));
    }
}

impl<T: Clone + 'static> Kept<T> {
    /// The value.
    ///
    /// # Panics
    /// When the part of the page that made it is gone.
    #[must_use]
    pub fn get(&self) -> T {
        self.with(Clone::clone)
    }

    /// The value; `None` when the part of the page that made it is gone.
    #[must_use]
    pub fn try_get(&self) -> Option<T> {
        of(&self.inner.try_get_value()?).cloned()
    }
}

/// Runs `run` once the page is drawn, and again whenever a value that it reads changes.
pub fn react(run: impl Fn() + 'static) {
    let run: Box<dyn Fn()> = Box::new(run);
    Effect::new(run);
}
