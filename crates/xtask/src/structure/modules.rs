//! The modules of a library or program: what each declares, imports and otherwise says, without what is for tests only.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syn::visit::Visit;
use syn::{Attribute, Item, ItemMod, ItemUse, Lit, Meta, UseTree, Visibility};

/// A module: a file, or a block within one.
pub(super) struct Module {
    pub(super) file: PathBuf,
    /// Its place in [`Tree::modules`].
    pub(super) parent: Option<usize>,
    pub(super) children: BTreeMap<String, usize>,
    /// The names that it defines.
    pub(super) items: BTreeSet<String>,
    pub(super) uses: Vec<Import>,
    /// Everything but imports and modules.
    pub(super) rest: Vec<TokenTree>,
}

/// One name of a `use` line.
pub(super) struct Import {
    pub(super) path: Vec<String>,
    /// What it is called here; `None` for all names of the path.
    pub(super) name: Option<String>,
    /// Whether others may take it from here.
    pub(super) is_visible: bool,
}

/// The modules of one library or program; the first is its root.
pub(super) struct Tree {
    pub(super) modules: Vec<Module>,
    /// Files of modules that only tests have, and the folders of those modules' own modules.
    pub(super) for_tests: BTreeSet<PathBuf>,
}

impl Tree {
    /// Reads the root and every file that its modules name.
    pub(super) fn read(root: &Path) -> Self {
        let mut tree = Self { modules: Vec::new(), for_tests: BTreeSet::new() };
        let folder = root.parent().expect("a file lies in a folder");
        tree.read_file(root, folder, None);
        tree
    }

    /// Whether `module` lies within `ancestor`, and is not it.
    pub(super) fn is_within(&self, module: usize, ancestor: usize) -> bool {
        let parents = std::iter::successors(self.modules[module].parent, |parent| self.modules[*parent].parent);
        parents.into_iter().any(|parent| parent == ancestor)
    }

    /// `folder` is where the files of the module's own modules lie.
    fn read_file(&mut self, file: &Path, folder: &Path, parent: Option<usize>) -> usize {
        let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.read_items(file, folder, parent, syntax.items)
    }

    fn read_items(&mut self, file: &Path, folder: &Path, parent: Option<usize>, items: Vec<Item>) -> usize {
        let own = self.modules.len();
        self.modules.push(Module {
            file: file.to_owned(),
            parent,
            children: BTreeMap::new(),
            items: BTreeSet::new(),
            uses: Vec::new(),
            rest: Vec::new(),
        });
        let mut has_macro = false;
        for item in items {
            if attributes(&item).iter().any(is_for_tests) {
                if let Item::Mod(ItemMod { ident, content: None, .. }) = item {
                    let file = file_of_module(folder, &ident.to_string());
                    self.for_tests.extend(file.into_iter().flat_map(|(file, folder)| [file, folder]));
                }
                continue;
            }
            match item {
                Item::Mod(item) => self.read_module(file, folder, own, item),
                Item::Use(item) => add_imports(&item, &mut self.modules[own].uses),
                item => {
                    let module = &mut self.modules[own];
                    module.items.extend(name(&item));
                    // Imports within functions.
                    let mut inner = InnerImports(Vec::new());
                    inner.visit_item(&item);
                    inner.0.iter().for_each(|item| add_imports(item, &mut module.uses));
                    flatten(item.to_token_stream(), &mut module.rest);
                    has_macro |= matches!(item, Item::Macro(_));
                }
            }
        }
        if has_macro && parent.is_some() {
            self.read_modules_of_macros(folder, own);
        }
        own
    }

    fn read_module(&mut self, file: &Path, folder: &Path, parent: usize, item: ItemMod) {
        let name = item.ident.to_string();
        let child = if let Some((_, items)) = item.content {
            self.read_items(file, &folder.join(&name), Some(parent), items)
        } else if let Some(path) = item.attrs.iter().find_map(path_attribute) {
            let path = file.with_file_name(path);
            let folder = path.parent().expect("a file lies in a folder").to_owned();
            self.read_file(&path, &folder, Some(parent))
        } else if let Some((path, folder)) = file_of_module(folder, &name) {
            self.read_file(&path, &folder, Some(parent))
        } else {
            return;
        };
        self.modules[parent].children.insert(name, child);
    }

    /// A macro may declare modules: they are the files that no line of the module names.
    fn read_modules_of_macros(&mut self, folder: &Path, own: usize) {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names: Vec<String> =
            entries.filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned())).collect();
        names.sort();
        for name in names {
            let Some((file, folder)) = file_of_module(folder, &name) else { continue };
            let is_known = self.for_tests.contains(&file) || self.modules.iter().any(|module| module.file == file);
            if !is_known {
                let child = self.read_file(&file, &folder, Some(own));
                self.modules[own].children.insert(name, child);
            }
        }
    }
}

/// The file of a module, and the folder of its own modules' files.
fn file_of_module(folder: &Path, name: &str) -> Option<(PathBuf, PathBuf)> {
    let own = folder.join(name);
    let files = [folder.join(format!("{name}.rs")), own.join("mod.rs")];
    files.into_iter().find(|file| file.is_file()).map(|file| (file, own))
}

struct InnerImports(Vec<ItemUse>);

impl<'ast> Visit<'ast> for InnerImports {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.0.push(item.clone());
    }
}

fn add_imports(item: &ItemUse, into: &mut Vec<Import>) {
    if item.leading_colon.is_none() && !item.attrs.iter().any(is_for_tests) {
        let is_visible = !matches!(item.vis, Visibility::Inherited);
        add_tree(&item.tree, &mut Vec::new(), is_visible, into);
    }
}

fn add_tree(tree: &UseTree, path: &mut Vec<String>, is_visible: bool, into: &mut Vec<Import>) {
    let mut add = |last: Option<String>, name: Option<String>, path: &[String]| {
        let mut path = path.to_vec();
        // `use a::{self}` is `use a`.
        path.extend(last.filter(|last| last != "self" || path.is_empty()));
        let name = name.map(|name| if name == "self" { path.last().cloned().unwrap_or(name) } else { name });
        into.push(Import { path, name, is_visible });
    };
    match tree {
        UseTree::Path(part) => {
            path.push(part.ident.to_string());
            add_tree(&part.tree, path, is_visible, into);
            path.pop();
        }
        UseTree::Name(name) => add(Some(name.ident.to_string()), Some(name.ident.to_string()), path),
        UseTree::Rename(name) => add(Some(name.ident.to_string()), Some(name.rename.to_string()), path),
        UseTree::Glob(_) => add(None, None, path),
        UseTree::Group(group) => group.items.iter().for_each(|tree| add_tree(tree, path, is_visible, into)),
    }
}

/// Tokens one after the other, groups opened; without visibilities, whose paths import nothing.
pub(super) fn flatten(tokens: TokenStream, into: &mut Vec<TokenTree>) {
    let mut after_pub = false;
    for token in tokens {
        let is_visibility = after_pub && matches!(token, TokenTree::Group(_));
        after_pub = matches!(&token, TokenTree::Ident(ident) if ident == "pub");
        match token {
            TokenTree::Group(_) if is_visibility => {}
            TokenTree::Group(group) => {
                into.push(TokenTree::Punct(proc_macro2::Punct::new(',', proc_macro2::Spacing::Alone)));
                flatten(group.stream(), into);
                into.push(TokenTree::Punct(proc_macro2::Punct::new(',', proc_macro2::Spacing::Alone)));
            }
            token => into.push(token),
        }
    }
}

/// The text of an identifier.
pub(super) fn ident(token: &TokenTree) -> Option<String> {
    if let TokenTree::Ident(ident) = token { Some(ident.to_string()) } else { None }
}

/// Whether it says that what follows is there for tests only.
pub(super) fn is_for_tests(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return attribute.path().is_ident("test") };
    let mut condition = Vec::new();
    flatten(list.tokens.clone(), &mut condition);
    let has = |word: &str| condition.iter().any(|token| ident(token).is_some_and(|ident| ident == word));
    attribute.path().is_ident("cfg") && has("test") && !has("not") && !has("any")
}

fn path_attribute(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        syn::Expr::Lit(value) if attribute.path().is_ident("path") => match &value.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn name(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        Item::Union(item) => item.ident.to_string(),
        _ => return None,
    })
}
