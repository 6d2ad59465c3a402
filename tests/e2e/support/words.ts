// What people read, in both languages: what these tests find controls by, and expect to be told.

export type Language = "zh-CN" | "en";

const WORDS = {
  home: ["看清每一件商品的来处", "See where it really came from"],
  scan: ["扫一扫", "Scan a code"],
  photo: ["从相册选图", "Choose a photo"],
  photoNone: ["图片里没有找到码", "No code was found in that picture"],
  photoBad: ["这个文件不是能识别的图片", "That file is no picture this device can read"],
  typed: ["输入数字", "Type the digits"],
  company: ["第一步：选择生产企业", "Step 1: choose the company"],
  digits: ["第二步：输入数字", "Step 2: type the digits"],
  check: ["查询", "Check"],
  noDigits: ["请先输入码旁的数字。", "Type the digits beside the code first."],
  recent: ["最近查过", "Recent checks"],

  navigation: ["主导航", "Main navigation"],
  navHome: ["首页", "Home"],
  navHistory: ["记录", "History"],
  elderView: ["长辈版", "Large view"],
  standardView: ["标准版", "Standard"],
  otherLanguage: ["English", "中文"],
  offline: ["当前没有网络", "You are offline"],
  notLoaded: ["这一页没有加载完", "This page did not finish loading"],
  retry: ["再试一次", "Try again"],
  lost: ["没有这个页面", "There is no such page"],

  scanPage: ["扫码", "Scan"],
  picture: ["相机画面", "Camera picture"],
  scanPhoto: ["用图片", "Use a photo"],
  scanTyped: ["输入数字", "Type digits"],
  aim: ["把码放进框内，保持稳定", "Put the code inside the frame and hold steady"],
  face: ["看到码了，还读不出", "A code is in view, but cannot be read"],
  helps: ["再靠近一点，或把包装转一转", "Move closer, or turn the package a little"],
  priceCode: ["这是商品条码", "This is a price barcode"],
  usePriceCode: ["仍用条形码查询", "Check with the barcode anyway"],
  signalsOff: ["关闭提示音和振动", "No beep or buzz"],
  signalsOn: ["打开提示音和振动", "Beep and buzz"],
  closeCamera: ["关闭相机", "Close the camera"],
  restart: ["重新打开相机", "Open the camera again"],
  cameraDenied: ["没有得到相机权限", "The camera was not permitted"],
  cameraAbsent: ["这台设备没有相机", "This device has no camera"],
  cameraBusy: ["相机正被其他应用占用", "Another app is using the camera"],

  checking: ["正在核验…", "Checking…"],
  checkingSlow: ["网络较慢，仍在等平台回应…", "The network is slow; still waiting for the platform…"],
  why: ["为什么这样说", "Why we say so"],
  different: ["批号: 不一样", "Batch: Different"],
  same: ["批号: 一样", "Batch: Same"],
  conflict: ["有一项对不上。请保留商品，不要使用。", "One value differs. Keep the item and do not use it."],
  report: ["举报可疑商品", "Report a suspected counterfeit"],
  again: ["再扫一个", "Scan another"],
  recheck: ["重新核验", "Check again"],
  lastRecord: ["上次看到的记录", "The record as it was last seen"],
  withheld: ["签名不可信，记录内容不予显示。", "The record is not shown, because its signature is not to be believed."],

  whyOffline: ["连不上平台，手机可能没有网络", "No connection to the platform; the phone may be offline"],
  whyTimedOut: ["平台没有及时回应", "The platform did not answer in time"],
  whyDown: ["平台服务暂时中断", "The platform is out of service"],
  whyTooMany: ["查询过于频繁", "Too many checks at once"],
  whyGarbled: ["平台的回应无法识别", "The platform's answer makes no sense"],

  pinTitle: ["刮开涂层，再核验一步", "One more proof: the number under the cover"],
  pin: ["涂层下的数字", "Number under the cover"],
  pinSubmit: ["核验数字", "Check the number"],
  pinEmpty: ["请输入涂层下的数字。", "Type the number under the cover."],
  pinIncomplete: ["位数不对", "another number of digits"],
  triesLeft: ["还可以试", "left"],

  testReports: ["检验报告", "Test reports"],
  certificates: ["证书与资质", "Certificates"],
  openOriginal: ["打开原件", "Open the original"],
  saveFile: ["保存文件", "Save the file"],
  agrees: ["与厂家记录的一致", "It is the one on the maker's record"],
  differs: ["取到的文件与厂家记录的不符，没有打开。", "The file is not the one on the maker's record, and was not opened."],
  notFetched: ["没有取到文件，请稍后再试。", "The file could not be fetched. Try again later."],
  notShown: ["这个文件无法在这里显示。", "This file cannot be shown here."],

  how: ["这个结论是怎么来的", "How this verdict came about"],
  howLink: ["这个结论是怎么来的？", "How did this verdict come about?"],
  backToResult: ["返回结果", "Back to the result"],
  rawStatement: ["下载厂家声明", "Download the maker's statement"],
  rawStanding: ["下载平台状态", "Download the platform's status"],
  rawAbsent: ["平台这次没有给出数据。", "The platform gave no data this time."],
  noCode: ["没有要查的码", "No code to check"],
  betweenPlaces: ["查询地点之间", "Between the places of checks"],
  impossible: ["到不了", "Impossible"],

  place: ["愿意帮忙发现被复制的码吗？", "Help find copied codes?"],
  placeYes: ["可以，下次起附上", "Yes, from the next check"],
  placeNo: ["不用了", "No, thanks"],
  placeGiven: ["谢谢。从下一次核验起附上大致位置。", "Thank you. From the next check on."],
  placeForbidden: ["浏览器没有允许定位，不会发送位置。", "The browser did not permit it, so no place is sent."],
  placeSwitch: ["核验时附上大致位置（约 20 公里见方）", "Tell the coarse place with each check (a square of some 20 km)"],

  concern: ["哪里不对劲？", "What is wrong?"],
  concernMissing: ["请选择哪里不对劲。", "Choose what is wrong."],
  datesDiffer: ["批号或日期对不上", "Batch or dates differ"],
  sealBroken: ["封口破损", "The seal is broken"],
  priceTooLow: ["价格低得可疑", "The price is suspiciously low"],
  description: ["说说您看到的（选填）", "What did you see? (optional)"],
  seller: ["商店或网店名称", "Shop or online shop"],
  addPhotos: ["添加照片", "Add photos"],
  photoRefused: ["这个文件不是能用的图片，没有添加。", "That file is no usable picture and was not added."],
  onePhoto: ["照片 1", "Photos 1"],
  submit: ["提交举报", "Send the report"],
  draftSaved: ["已自动保存在本机", "Saved on this device"],
  queued: ["已保存，等待发送", "Kept, waiting to be sent"],
  sendNow: ["立即发送", "Send now"],
  received: ["平台已收到", "Received by the platform"],
  reportNumber: ["受理编号", "Report number"],
  numberQr: ["受理编号二维码", "QR code of the report number"],
  myReports: ["我的举报", "My reports"],
  toMyReports: ["查看我的举报", "See my reports"],

  history: ["我的记录", "My checks"],
  checks: ["查询", "Checks"],
  historyEmpty: ["还没有记录", "Nothing here yet"],

  about: ["它怎样工作", "How it works"],
  integrate: ["嵌入到您的网站", "Embed the check"],
  embed: ["商品核验", "Product check"],
} satisfies Record<string, [string, string]>;

/** Words in one language. */
export type Words = Record<keyof typeof WORDS, string>;

/** The words of a language. */
export function words(language: Language): Words {
  const at = language === "zh-CN" ? 0 : 1;
  return Object.fromEntries(Object.entries(WORDS).map(([name, both]) => [name, both[at]])) as Words;
}
