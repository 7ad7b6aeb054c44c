# Losses in Perl, without a helper: npx equistep check --exec 'perl examples/losses.pl'
# Perl stands for any language: it is wherever Debian is, and its core reads JSON and base64.
use strict; use warnings; use JSON::PP; use MIME::Base64; use List::Util 'sum';
$| = 1;

sub numbers { unpack 'd<*', decode_base64($_[0]{data}) }
sub tensor { my ($shape, @numbers) = @_; { shape => $shape, data => encode_base64(pack('d<*', @numbers), '') } }

sub answer {
  my ($question) = @_;
  my ($predictions, $reduction) = @{$question}{'predictions', 'reduction'};
  my $shape = $predictions->{shape};
  my @targets = numbers($question->{targets});
  my @errors = map { $_ - shift @targets } numbers($predictions);
  my $d = $reduction->{by} ne 'mean' ? 1 : $reduction->{over} eq 'elements' ? @errors : $shape->[0];
  my @squares = map { $_ * $_ } @errors;
  my $value = $reduction->{by} eq 'none' ? tensor($shape, @squares) : tensor([], sum(0, @squares) / $d);
  return { value => $value, gradient => tensor($shape, map { 2 * $_ / $d } @errors) };
}

my $declaration = {
  name => 'losses.pl', version => '1.0.0', format => 'float64',
  asks => ['loss'], losses => ['squared-error'], reductions => ['none', 'sum', 'mean'], denominators => ['elements', 'examples'],
};
while (<STDIN>) {
  my $message = decode_json($_);
  last if $message->{kind} eq 'end';
  my $reply = $message->{kind} eq 'hello'
    ? { kind => 'declare', protocol => 1, declaration => $declaration }
    : { kind => 'answers', answers => [map { { id => $_->{id}, answer => answer($_->{question}) } } @{$message->{questions}}] };
  print encode_json($reply), "\n";
}
