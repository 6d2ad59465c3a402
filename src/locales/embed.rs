//! Embedding.

crate::texts! {
    /// The embedded page, and the builder for integrators.
    EmbedTexts {
        title: "商品核验", "Product check";
        open_full: "完整打开", "Open in full";
        builder_title: "嵌入到您的网站", "Embed the check";
        builder_lead: "复制两行代码，访客就能在您的页面上核验商品。消息只发给登记过的来源。", "Copy two lines, and visitors check products on your own page. Messages go to registered origins only.";
        code: "预填的码（选填）", "A code to begin with (optional)";
        language: "语言", "Language";
        language_auto: "跟随页面", "Like the page";
        theme: "外观", "Appearance";
        snippet: "代码", "Snippet";
        copy: "复制代码", "Copy the snippet";
        preview: "预览", "Preview";
        off: "此部署没有开放嵌入。", "This deployment does not permit embedding.";
    }
}
