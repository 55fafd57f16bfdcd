//! The methods with which Leptos reads, for each kind of signal.

/// Gives a handle its reading methods. It has `slot_value(self, tracked) -> Option<Rc<dyn Any>>`, `None` once the owner
/// was disposed.
macro_rules! readable {
    ($handle:ident) => {
        impl<T: 'static> $handle<T> {
            /// The value; the reader is told of changes. What is returned stays as it is, whatever is written meanwhile.
            pub fn read(&self) -> std::rc::Rc<T> {
                $crate::reactive::slot::downcast($crate::reactive::slot::alive(self.slot_value(true)))
            }

            /// The value; the reader is not told of changes.
            pub fn read_untracked(&self) -> std::rc::Rc<T> {
                $crate::reactive::slot::downcast($crate::reactive::slot::alive(self.slot_value(false)))
            }

            /// The value, or `None` once its owner was disposed; the reader is told of changes.
            pub fn try_read(&self) -> Option<std::rc::Rc<T>> {
                self.slot_value(true).map($crate::reactive::slot::downcast)
            }

            /// The value, or `None` once its owner was disposed; the reader is not told of changes.
            pub fn try_read_untracked(&self) -> Option<std::rc::Rc<T>> {
                self.slot_value(false).map($crate::reactive::slot::downcast)
            }

            /// What `look` makes of the value; the reader is told of changes.
            pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
                look(&self.read())
            }

            /// What `look` makes of the value; the reader is not told of changes.
            pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
                look(&self.read_untracked())
            }

            /// What `look` makes of the value, or `None` once its owner was disposed; the reader is told of changes.
            pub fn try_with<R>(&self, look: impl FnOnce(&T) -> R) -> Option<R> {
                self.try_read().map(|value| look(&value))
            }

            /// Tells the reader of changes, without a look at the value.
            pub fn track(&self) {
                self.slot_value(true);
            }
        }

        impl<T: Clone + 'static> $handle<T> {
            /// A copy of the value; the reader is told of changes.
            pub fn get(&self) -> T {
                T::clone(&self.read())
            }

            /// A copy of the value; the reader is not told of changes.
            pub fn get_untracked(&self) -> T {
                T::clone(&self.read_untracked())
            }

            /// A copy of the value, or `None` once its owner was disposed; the reader is told of changes.
            pub fn try_get(&self) -> Option<T> {
                self.try_read().map(|value| T::clone(&value))
            }

            /// A copy of the value, or `None` once its owner was disposed; the reader is not told of changes.
            pub fn try_get_untracked(&self) -> Option<T> {
                self.try_read_untracked().map(|value| T::clone(&value))
            }
        }
    };
}

/// The same for handles whose slot holds the value itself.
macro_rules! slot_value {
    ($($handle:ident),*) => {$(
        impl<T: 'static> $handle<T> {
            fn slot_value(&self, tracked: bool) -> Option<std::rc::Rc<dyn std::any::Any>> {
                if tracked { self.slot.tracked() } else { self.slot.untracked() }
            }
        }
    )*};
}

pub(super) use {readable, slot_value};
