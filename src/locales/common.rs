//! The frame around every page.

crate::texts! {
    /// While something is on its way.
    WaitTexts {
        checking: "正在核验…", "Checking…";
        checking_slow: "网络较慢，仍在等平台回应…", "The network is slow; still waiting for the platform…";
    }
}

crate::texts! {
    /// The frame around every page.
    CommonTexts {
        brand: "溯源", "Suyuan";
        tagline: "扫一扫，看清来处", "Scan it. See where it came from.";
        skip: "跳到正文", "Skip to content";
        menu: "主导航", "Main navigation";
        home: "首页", "Home";
        scan: "扫码", "Scan";
        history: "记录", "History";
        about: "说明", "About";
        language: "English", "中文";
        elder_on: "长辈版", "Large view";
        elder_off: "标准版", "Standard";
        theme: "外观", "Appearance";
        theme_system: "跟随系统", "Like the system";
        theme_light: "浅色", "Light";
        theme_dark: "深色", "Dark";
        loading: "正在加载…", "Loading…";
        back: "返回", "Back";
        close: "关闭", "Close";
        retry: "再试一次", "Try again";
        not_found: "没有这个页面", "There is no such page";
        not_found_hint: "链接可能不完整。您可以回到首页重新扫码。", "The link may be incomplete. Go back home and scan again.";
        to_home: "回首页", "Go home";
        opens_elsewhere: "将打开外部网站", "Opens another website";
        offline: "当前没有网络。历史记录仍可查看；举报会先存在手机里，联网后自动发出。", "You are offline. Your history still opens; a report is kept on this device and sent when you are back online.";
        install: "安装到桌面", "Install the app";
        update_ready: "新版本已就绪", "A new version is ready";
        update_now: "更新", "Update";
        copied: "已复制", "Copied";
        bug: "这个页面出了错。您的记录没有丢失，请返回首页再试。", "This page failed. Nothing of yours is lost; go home and try again.";
    }
}
