//! Scan.

crate::texts! {
    /// Scan.
    ScanTexts {
        title: "扫码", "Scan";
        aim: "把码放进框内，保持稳定", "Put the code inside the frame and hold steady";
        asking: "请允许使用相机", "Please allow the camera";
        asking_hint: "画面只在您的手机上处理，不会上传。", "The picture is processed on your phone only and is never uploaded.";
        starting: "正在打开相机…", "Starting the camera…";
        warming: "正在准备识别…", "Getting the reader ready…";
        found: "已识别", "Code found";
        price_code: "这是商品条码。要核对这一件，请转动包装，找到追溯二维码。", "This is a price barcode. To check this very item, turn the package and find its traceability code.";
        use_price_code: "仍用条形码查询", "Check with the barcode anyway";
        torch_on: "打开手电", "Torch on";
        torch_off: "关闭手电", "Torch off";
        zoom: "变焦", "Zoom";
        zoom_in: "放大", "Zoom in";
        zoom_out: "缩小", "Zoom out";
        lens: "切换镜头", "Switch lens";
        photo: "用图片", "Use a photo";
        typed: "输入数字", "Type digits";
        stop: "关闭相机", "Close the camera";
        restart: "重新打开相机", "Open the camera again";
        hint_torch: "有点暗，打开手电试试", "It is dark. Try the torch";
        hint_light: "有点暗，换个亮处试试", "It is dark. Find more light";
        hint_turn: "有反光，把包装稍微转一转", "There is glare. Turn the pack a little";
        hint_steady: "有点模糊，拿稳些，等它对焦", "It is blurred. Hold still while it focuses";
        hint_closer: "看到码了，太小，再靠近一点", "A code is in view, but small. Move closer";
        hint_farther: "太近了，往后退一点", "Too near. Move back a little";
        hint_face: "看到码了，还读不出：正对着它，稍微转一转", "A code is in view, but cannot be read. Face it, or turn it a little";
        hint_search: "再靠近一点，或把包装转一转", "Move closer, or turn the package a little";
        signals_off: "关闭提示音和振动", "No beep or buzz";
        signals_on: "打开提示音和振动", "Beep and buzz";
        picture: "相机画面", "Camera picture";
    }
}
