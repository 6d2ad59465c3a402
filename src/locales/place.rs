//! The coarse place of a check, told only where the shopper agrees.

crate::texts! {
    /// The coarse place of a check.
    PlaceTexts {
        title: "愿意帮忙发现被复制的码吗？", "Help find copied codes?";
        lead: "同一个码很快又在远方出现，多半是被复制了。您愿意的话，以后核验时会附上大致位置：先在手机上抹成约 20 公里见方，平台只记到城市，不记是谁。", "A code that soon turns up again far away was probably copied. If you like, later checks tell roughly where they are made: rounded on the phone to a square of some 20 km. The platform keeps the city, not who asked. ";
        later: "随时可以在“说明”页关掉。", "You can switch it off on the About page at any time.";
        yes: "可以，下次起附上", "Yes, from the next check";
        no: "不用了", "No, thanks";
        waiting: "请在浏览器的询问里选择…", "Please answer your browser's question…";
        given: "谢谢。从下一次核验起附上大致位置。", "Thank you. From the next check on.";
        refused: "好的，不发送位置。", "All right, no place is sent.";
        forbidden: "浏览器没有允许定位，不会发送位置。", "The browser did not permit it, so no place is sent.";
        switch: "核验时附上大致位置（约 20 公里见方）", "Tell the coarse place with each check (a square of some 20 km)";
    }
}
