package onrecord.fetch;

import okhttp3.Headers;

/**
 * What a server answered to one request.
 *
 * @param address what was asked for
 * @param status the HTTP status
 * @param body of a 200; empty with any other status, as nobody reads it
 */
record Answer(Address address, int status, Headers headers, Body body) {}
