package cn.duban.indicator.submission.reading;

/// 读一种格式 — hands over row by row; what is no sound body at all is refused as a whole.
interface Reading {

    void read(byte[] body, Columns columns, RowLimit rows);
}
