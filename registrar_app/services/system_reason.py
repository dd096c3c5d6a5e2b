"""Words why the system refused something, in both languages; the system's own sentence is in whichever it likes."""

from __future__ import annotations

import errno

from registrar_app.domain.text import Text

_FULL = Text("磁盘已满", "the disk is full")
_FORBIDDEN = Text("没有权限", "permission is denied")
_PROTECTED = Text("磁盘有写保护，只能读", "the disk is write-protected")
_BUSY = Text("正被另一程序使用", "another program is using it")
_GONE = Text("没有这个文件或文件夹", "there is no such file or folder")
_NO_DEVICE = Text("设备已拔出或没有响应", "the device was taken out or does not answer")
_FAILS = Text("读写出错，磁盘或 U 盘可能已坏", "reading or writing fails; the disk or stick may be broken")
_CHANGED = Text("内容已不是原来的", "its content is not what it was")
_NAME = Text("名称过长或含不能用的字符", "the name is too long or has characters that may not be used")
_NO_FOLDER = Text("路径中有一段不是文件夹", "a part of the path is no folder")
_FOLDER = Text("这是文件夹", "it is a folder")
_THERE = Text("已有同名的文件", "there is a file of that name already")
_LARGE = Text("这种磁盘格式放不下这么大的文件", "the file is too large for the format of this disk")
_MANY = Text("打开的文件太多", "too many files are open")
_UNABLE = Text("系统不支持", "the system does not support it")

_BY_NUMBER = {
    **dict.fromkeys(("ENOSPC", "EDQUOT"), _FULL),
    **dict.fromkeys(("EACCES", "EPERM"), _FORBIDDEN),
    "EROFS": _PROTECTED,
    **dict.fromkeys(("EBUSY", "ETXTBSY", "EAGAIN", "EDEADLK"), _BUSY),
    "ENOENT": _GONE,
    **dict.fromkeys(("ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "ETIMEDOUT", "EHOSTDOWN"), _NO_DEVICE),
    "EIO": _FAILS,
    **dict.fromkeys(("ENAMETOOLONG", "EINVAL", "EILSEQ", "ELOOP"), _NAME),
    "EBADMSG": _CHANGED,
    "ENOTDIR": _NO_FOLDER,
    **dict.fromkeys(("EISDIR", "ENOTEMPTY"), _FOLDER),
    "EEXIST": _THERE,
    "EFBIG": _LARGE,
    **dict.fromkeys(("EMFILE", "ENFILE"), _MANY),
    **dict.fromkeys(("ENOSYS", "ENOTSUP", "EOPNOTSUPP"), _UNABLE),
}
_WORDS = {getattr(errno, name): words for name, words in _BY_NUMBER.items() if hasattr(errno, name)}
_OF_WINDOWS = {
    **dict.fromkeys((32, 33), _BUSY),
    **dict.fromkeys((39, 112), _FULL),
    19: _PROTECTED,
    **dict.fromkeys((21, 53, 55, 64, 67, 121, 433, 1167), _NO_DEVICE),
    **dict.fromkeys((23, 1117, 1392, 1393), _FAILS),
    **dict.fromkeys((123, 206), _NAME),
}
"""By the number of Windows, which says more than the one it is turned into (32 and 19 are both EACCES)."""


def why_refused(error: OSError) -> Text:
    """Return the reason in a few words; one that is not known by its number, with which it can be looked up."""
    windows: int = getattr(error, "winerror", None) or 0
    words = _OF_WINDOWS.get(windows) or _WORDS.get(error.errno or 0)
    if words is not None:
        return words
    number = windows or error.errno
    if number:
        return Text(f"系统错误 {number}", f"system error {number}")
    return Text("原因不明", "for an unknown reason")
