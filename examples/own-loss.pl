# A loss of one's own in Perl, without a helper: npx equistep check --exec 'perl examples/own-loss.pl'
# What a baker loses: bread that is left costs 1, bread that lacks costs 2; the mean is by loaf, over all shops.
use strict; use warnings; use JSON::PP; use MIME::Base64; use List::Util 'sum';
$| = 1;

sub numbers { unpack 'd<*', decode_base64($_[0]{data}) }
sub tensor { my ($shape, @numbers) = @_; { shape => $shape, data => encode_base64(pack('d<*', @numbers), '') } }

sub answer {
  my ($question) = @_;
  my ($inputs, $by) = ($question->{inputs}, $question->{reduction}{by});
  my @wanted = numbers($inputs->{wanted});
  my @loaves = numbers($inputs->{loaves});
  my @left = map { $_ - shift @wanted } numbers($inputs->{baked});
  my @costs = map { $_ > 0 ? $_ : -2 * $_ } @left;
  my $d = $by eq 'mean' ? sum(@loaves) : 1;
  my $shape = $inputs->{baked}{shape};
  my $value = $by eq 'none' ? tensor($shape, @costs) : tensor([], sum(@costs) / $d);
  return { value => $value } if $question->{valueOnly};
  return { value => $value, gradient => { baked => tensor($shape, map { ($_ > 0 ? 1 : $_ < 0 ? -2 : 0) / $d } @left) } };
}

my $declaration = {
  name => 'own-loss.pl', version => '1.0.0', format => 'float64', asks => [], losses => [], reductions => [],
  ownLosses => [{
    name => 'bakery', elements => ['examples'], gradientOf => ['baked'],
    inputs => {
      baked => { shape => ['examples'], reals => [-4, 4] },
      wanted => { shape => ['examples'], reals => [-4, 4] },
      loaves => { shape => ['examples'], integers => [1, 5] },
    },
    means => [{ over => { sum => 'loaves' } }],
  }],
};
while (<STDIN>) {
  my $message = decode_json($_);
  last if $message->{kind} eq 'end';
  my $reply = $message->{kind} eq 'hello'
    ? { kind => 'declare', protocol => 1, declaration => $declaration }
    : { kind => 'answers', answers => [map { { id => $_->{id}, answer => answer($_->{question}) } } @{$message->{questions}}] };
  print encode_json($reply), "\n";
}
