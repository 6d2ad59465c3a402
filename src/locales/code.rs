//! What a code says. The words for its parts come with the library that reads it.

crate::texts! {
    /// What a code says.
    CodeTexts {
        title: "这个码写了什么", "What this code says";
        scheme: "码制", "Kind of code";
        level: "代表", "Stands for";
        raw: "原始内容", "As scanned";
        canonical: "标准写法", "Canonical form";
        alternatives: "也可能是", "Could also be";
        link: "码中网址属于", "The link in it belongs to";
        link_own: "是本平台的域名。", "This platform's own domain.";
        link_foreign: "不是本平台的域名；本应用不会打开它。", "Not this platform's; this app does not open it.";
        link_imitates: "不要打开。它在冒充", "Do not open it. It imitates";
    }
}
